import fc from "fast-check";
import { expect, test } from "vitest";
import { HAN_VARIANTS } from "./han-variants.ts";
import { fold } from "./fold.ts";
import { oneHanForm } from "./han.ts";
import { tokenise } from "./tokens.ts";

const groups = HAN_VARIANTS.trim().split(/\s+/);

test("each character stands in one group only, once", () => {
  const all = groups.flatMap((group) => [...group]);
  expect(new Set(all).size).toBe(all.length);
  expect(groups.filter((group) => [...group].length < 2)).toEqual([]);
});

test("a group is one character, and compatibility forms change nothing about it", () => {
  for (const group of groups)
    expect([group, new Set([...group].map(fold))]).toEqual([
      group,
      new Set([...group].slice(0, 1)),
    ]);
});

test("any other text stays as it is, and what is in one form too", () => {
  const inGroups = new Set(groups.join(""));
  const property = fc.property(fc.string({ unit: "binary" }), (text) => {
    const once = oneHanForm(text);
    expect(oneHanForm(once)).toBe(once);
    if (![...text].some((character) => inGroups.has(character))) expect(once).toBe(text);
  });
  fc.assert(property);
});

test("whatever the forms it is written in, a text has the same words", () => {
  const property = fc.property(
    fc.array(fc.constantFrom(...groups), { minLength: 1, maxLength: 6 }),
    fc.infiniteStream(fc.nat()),
    (chosen, picks) => {
      const written = chosen.map((group) => {
        const characters = [...group];
        return characters[picks.next().value % characters.length] ?? "";
      });
      expect(tokenise(written.join(""))).toEqual(
        tokenise(chosen.map(([leader = ""]) => leader).join("")),
      );
    },
  );
  fc.assert(property);
});
