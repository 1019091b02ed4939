import { describe, expect, test } from "vitest";
import { type Locale, locales, type Words } from "#kernel/i18n";
import { ar as cannedAr } from "./canned-ar.ts";
import { en as cannedEn } from "./canned-en.ts";
import { es as cannedEs } from "./canned-es.ts";
import { cannedWords } from "./canned-index.ts";
import { ar as infoAr } from "./info-ar.ts";
import { en as infoEn } from "./info-en.ts";
import { es as infoEs } from "./info-es.ts";
import { infoWords } from "./info-index.ts";
import { ar as settingsAr } from "./settings-ar.ts";
import { en as settingsEn } from "./settings-en.ts";
import { es as settingsEs } from "./settings-es.ts";
import { settingsWords } from "./settings-index.ts";
import { ar as welcomeAr } from "./welcome-ar.ts";
import { en as welcomeEn } from "./welcome-en.ts";
import { es as welcomeEs } from "./welcome-es.ts";
import { welcomeWords } from "./welcome-index.ts";

type Texts = Readonly<Record<string, string>>;
const areas: readonly (readonly [string, Texts, Texts, Texts, (locale: Locale) => Words<never>])[] =
  [
    ["settings", settingsEn, settingsEs, settingsAr, settingsWords],
    ["what is known of a library", infoEn, infoEs, infoAr, infoWords],
    ["the first hour", welcomeEn, welcomeEs, welcomeAr, welcomeWords],
    ["canned answers", cannedEn, cannedEs, cannedAr, cannedWords],
  ];

const VALUE = /(?<!(?:=\d+|zero|one|two|few|many|other) )\{(\w+)(?=[,}])/g;

/** Names of the values that a message takes, each once; what stands in a branch of a plural is none. */
function valuesOf(message = ""): readonly string[] {
  const names = [...message.matchAll(VALUE)].map(([, name = ""]) => name);
  return [...new Set(names)].toSorted();
}

describe.each(areas)("the words of %s", (_, en, es, ar, words) => {
  test("take the same values in every language", () => {
    for (const [key, text] of Object.entries(en))
      for (const other of [es, ar])
        expect([key, valuesOf(other[key])]).toEqual([key, valuesOf(text)]);
  });

  test("can be said of any number, in every language", () => {
    for (const locale of locales)
      for (const [key, text] of Object.entries(en))
        for (const count of [0, 1, 2, 3, 11, 100]) {
          const values = Object.fromEntries(valuesOf(text).map((name) => [name, count]));
          const said = (words(locale) as (key: string, values: object) => string)(key, values);
          expect([locale, key, said.includes("{")]).toEqual([locale, key, false]);
        }
  });

  test("count in Arabic in all six ways wherever they count", () => {
    for (const [key, text] of Object.entries(ar).filter(([, one]) => one.includes("plural,")))
      for (const category of ["zero", "one", "two", "few", "many", "other"])
        expect([key, text.includes(`${category} {`)]).toEqual([key, true]);
  });
});
