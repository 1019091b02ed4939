import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Canned } from "./canned.ts";
import { offered, textIn } from "./offered.ts";

const PEOPLE = ["me", "another"];
const LIBRARIES = ["home", "desk", "elsewhere"];

const canned = (of: Partial<Canned>): Canned => ({
  id: "a",
  library: null,
  person: null,
  name: "hours",
  topics: [],
  language: "en",
  version: 1,
  source: null,
  sourceVersion: null,
  texts: [],
  uses: 0,
  ...of,
});

const owner = fc.oneof(
  fc.constantFrom(...PEOPLE).map((person) => ({ person })),
  fc.constantFrom(...LIBRARIES).map((library) => ({ library })),
  fc.constant({}),
);
/** Any answers; some of the libraries' stand in the place of the network's first. */
const answers = fc
  .array(fc.tuple(owner, fc.boolean(), fc.constantFrom("a", "b", "c")), { maxLength: 12 })
  .map((given) => [
    canned({ id: "n", name: "network" }),
    ...given.map(([of, replaces, name], place) =>
      canned({ id: String(place), name, ...of, source: "library" in of && replaces ? "n" : null }),
    ),
  ]);
const byName = (a: Canned, b: Canned) => Number(a.name > b.name) - Number(a.name < b.name);
const who = { person: "me", desk: "desk", home: "home" };

describe("what is offered to whoever answers", () => {
  test("is theirs, the asked library's, their library's and the network's, in this order", () => {
    fc.assert(
      fc.property(answers, (all) => {
        const shown = offered(all, who, byName);
        const rank = ({ person, library }: Canned) =>
          person === "me" ? 0 : library === "home" ? 1 : library === "desk" ? 2 : 3;
        expect(shown.map(rank)).toEqual(shown.map(rank).toSorted());
        for (const { person, library } of shown) {
          expect(person).not.toBe("another");
          expect(library).not.toBe("elsewhere");
        }
      }),
    );
  });

  test("has a library's own text in the network's place exactly for that library's readers", () => {
    fc.assert(
      fc.property(answers, (all) => {
        const shown = new Set(offered(all, who, byName).map(({ id }) => id));
        const replacing = all.filter(({ source }) => source === "n");
        expect(shown.has("n")).toBe(!replacing.some(({ library }) => library === "home"));
        for (const { id, library } of replacing) expect(shown.has(id)).toBe(library === "home");
        // Nothing else is lost.
        for (const { id, library, source } of all)
          if (library === "desk" && source === null) expect(shown.has(id)).toBe(true);
      }),
    );
  });
});

const text = (language: string) => ({ language, body: language, sourceVersion: 1 });

test.each([
  ["es", ["en", "es"], "es"],
  ["zh-Hant", ["en", "zh"], "zh"],
  ["zh", ["en", "zh-Hant"], "zh-Hant"],
  ["cy", ["en", "es"], "en"],
])("in %s, of %j, it is said in %s", (language, languages, said) =>
  expect(textIn({ texts: languages.map(text) }, language)?.language).toBe(said),
);
