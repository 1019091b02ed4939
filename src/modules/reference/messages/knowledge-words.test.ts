import { describe, expect, test } from "vitest";
import { locales } from "#kernel/i18n";
import { ar } from "./knowledge-ar.ts";
import { en } from "./knowledge-en.ts";
import { es } from "./knowledge-es.ts";
import { isKnowledgeKey, knowledgeWords } from "./knowledge-index.ts";

/** Names of the values that a message takes, each once. */
function valuesOf(message: string): readonly string[] {
  return [
    ...new Set([...message.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name = ""]) => name)),
  ].toSorted();
}

describe("the words of the knowledge base", () => {
  test("take the same values in every language", () => {
    for (const key of Object.keys(en).filter(isKnowledgeKey))
      for (const text of [es, ar])
        expect([key, valuesOf(text[key])]).toEqual([key, valuesOf(en[key])]);
  });

  test("can be said of any number, in every language", () => {
    for (const locale of locales)
      for (const key of Object.keys(en).filter(isKnowledgeKey))
        for (const count of [0, 1, 2, 3, 11, 100]) {
          const values = Object.fromEntries(valuesOf(en[key]).map((name) => [name, count]));
          expect([locale, key, knowledgeWords(locale)(key, values).includes("{")]).toEqual([
            locale,
            key,
            false,
          ]);
        }
  });

  test("Arabic counts in all six ways wherever it counts", () => {
    for (const [key, text] of Object.entries(ar).filter(([, one]) => one.includes("plural,")))
      for (const category of ["zero", "one", "two", "few", "many", "other"])
        expect([key, text.includes(`${category} {`)]).toEqual([key, true]);
  });
});
