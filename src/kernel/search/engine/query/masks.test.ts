import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../folding/index.ts";
import { MaskPattern } from "./mask-pattern.ts";
import { ANY_MARK, markMasks, ONE_MARK } from "./masks.ts";

const character = fc.constantFrom("a", "b", "é", "ж", "𝄞");
const masked = fc
  .array(fc.oneof(character, fc.constantFrom(ANY_MARK, ONE_MARK)), { maxLength: 8 })
  .map((parts) => parts.join(""));
const word = fc.array(character, { maxLength: 10 }).map((parts) => parts.join(""));

test("a pattern fits the words that a regular expression finds", () => {
  fc.assert(
    fc.property(masked, word, (mask, text) => {
      const bytes = new TextEncoder().encode(text);
      const source = mask.replaceAll(ANY_MARK, ".*").replaceAll(ONE_MARK, ".");
      const pattern = new MaskPattern(mask);
      const fits = pattern.fits(bytes, bytes.length);
      expect(fits).toBe(new RegExp(`^${source}$`, "u").test(text));
      if (fits) expect(text.startsWith(pattern.beginning)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("masks stay what they are when a text is folded", () => {
  expect(fold(markMasks("Wö*rd? \\*x \\\\?"))).toBe(`wo${ANY_MARK}rd${ONE_MARK} *x \\${ONE_MARK}`);
});

test("letters that stand for masks cannot be written", () => {
  expect(markMasks(`a${ANY_MARK}b`)).not.toContain(ANY_MARK);
});
