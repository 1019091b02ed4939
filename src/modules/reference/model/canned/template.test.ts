import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filled, gapFor, unknownVariables, type Values, VARIABLES } from "./template.ts";

const plain = fc.string().filter((text) => !/[{}⟦⟧]/u.test(text));
const variable = fc.constantFrom(...VARIABLES);
const parts = fc.array(
  fc.oneof(
    plain.map((text) => ({ text })),
    variable.map((name) => ({ name })),
  ),
);
const values = fc.dictionary(variable, fc.string()) as fc.Arbitrary<Values>;

describe("what is in braces", () => {
  test("is filled in, or left as a gap that is told; the rest stays as it was", () => {
    fc.assert(
      fc.property(parts, values, (all, given) => {
        const body = all.map((part) => ("text" in part ? part.text : `{${part.name}}`)).join("");
        const expected = all
          .map((part) => ("text" in part ? part.text : given[part.name] || gapFor(part.name)))
          .join("");
        const { text, gaps } = filled(body, given);
        expect(text).toBe(expected);
        const missing = all.flatMap((part) =>
          "name" in part && !given[part.name] ? [part.name] : [],
        );
        expect(gaps).toEqual([...new Set(missing)]);
        expect(unknownVariables(body)).toEqual([]);
      }),
    );
  });

  test("is filled in once: a value that looks like a variable is none", () => {
    expect(filled("Dear {reader}", { reader: "{operator}", operator: "Ana" })).toEqual({
      text: "Dear {operator}",
      gaps: [],
    });
  });

  test.each([
    ["Hello {raeder}, {library} {raeder}", ["raeder"]],
    ["{} and { reader }", ["", " reader "]],
    ["a lone } and then { is text", []],
    ["{link:catalogue} {link:cellar}", ["link:cellar"]],
    ["{{reader}}", []],
  ])("%j leaves %j unknown", (body, unknown) => expect(unknownVariables(body)).toEqual(unknown));
});
