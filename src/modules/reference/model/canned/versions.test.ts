import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBehindSource, isStale, staleLanguages, withText } from "./versions.ts";

type Answer = Parameters<typeof withText>[0];

const start: Answer = {
  language: "en",
  version: 1,
  texts: [{ language: "en", body: "first", sourceVersion: 1 }],
};
const language = fc.constantFrom("en", "es", "ar", "cy");
const body = fc.constantFrom("first", "second", "third", "");
const edits = fc.array(fc.tuple(language, body), { maxLength: 25 });
/** The first language is never left without words. */
const allowed = ([lang, text]: readonly [string, string]) => lang !== "en" || text !== "";

describe("a canned answer through any edits", () => {
  test("has a translation behind exactly where the first text has changed since it was saved", () => {
    fc.assert(
      fc.property(edits, (walk) => {
        let answer = start;
        let source = "first";
        let changes = 0;
        const savedAt = new Map<string, number>();
        for (const [lang, text] of walk.filter(allowed)) {
          answer = withText(answer, lang, text);
          if (lang === "en" && text !== source) [source, changes] = [text, changes + 1];
          else if (lang !== "en" && text === "") savedAt.delete(lang);
          else if (lang !== "en") savedAt.set(lang, changes);
        }
        expect(answer.version).toBe(1 + changes);
        const behind = [...savedAt].filter(([, at]) => at < changes).map(([lang]) => lang);
        expect(staleLanguages(answer).toSorted()).toEqual(behind.toSorted());
        expect(answer.texts[0]).toEqual({
          language: "en",
          body: source,
          sourceVersion: answer.version,
        });
        const languages = answer.texts.map((text) => text.language);
        expect(new Set(languages).size).toBe(languages.length);
      }),
    );
  });

  test("is never behind itself", () => {
    fc.assert(
      fc.property(edits, (walk) => {
        const answer = walk
          .filter(allowed)
          .reduce((before, [lang, text]) => withText(before, lang, text), start);
        expect(answer.texts.filter(({ language: of }) => of === "en")).toHaveLength(1);
        for (const text of answer.texts.filter(({ language: of }) => of === "en"))
          expect(isStale(answer, text)).toBe(false);
      }),
    );
  });
});

test("what a library says in the network's place stays, and is behind until somebody looks", () => {
  fc.assert(
    fc.property(edits, (walk) => {
      const own = { sourceVersion: start.version };
      const source = walk
        .filter(allowed)
        .reduce((before, [lang, text]) => withText(before, lang, text), start);
      expect(isBehindSource(own, source)).toBe(source.version > 1);
      expect(isBehindSource({ sourceVersion: source.version }, source)).toBe(false);
    }),
  );
  expect(isBehindSource({ sourceVersion: null }, { version: 9 })).toBe(false);
});
