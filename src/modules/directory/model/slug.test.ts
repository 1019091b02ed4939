import fc from "fast-check";
import { expect, test } from "vitest";
import { staffShape } from "./shape.ts";
import { freeSlug } from "./slug.ts";

test.each([
  ["Lucía Marín", [], "lucia.marin"],
  ["Soo-jin Lee", ["soo.jin.lee"], "soo.jin.lee.2"],
  ["Lucía Marín", ["lucia.marin", "lucia.marin.2"], "lucia.marin.3"],
  ["張偉", [], "p"],
])("%s is %s", (name, taken, slug) => expect(freeSlug(name, taken)).toBe(slug));

test("is always free and of the form that addresses take", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (name, names) => {
      const taken = names.map((one) => freeSlug(one, []));
      const slug = freeSlug(name, taken);
      expect(taken).not.toContain(slug);
      expect(staffShape.shape.id.safeParse(slug).success).toBe(true);
    }),
  );
});
