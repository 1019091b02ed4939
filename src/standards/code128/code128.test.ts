import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeCode128 } from "./decode.ts";
import { encodeCode128, isCode128 } from "./encode.ts";
import { PATTERNS } from "./patterns.ts";

const printable = fc.string({
  unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
  minLength: 1,
  maxLength: 60,
});
const withDigits = fc
  .array(fc.oneof(printable, fc.stringMatching(/^\d{1,9}$/)), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(""));

test("every character is 11 modules wide, with bars of an even width, and none is there twice", () => {
  for (const pattern of PATTERNS.slice(0, -1)) {
    const widths = [...pattern].map(Number);
    expect(widths.reduce((a, b) => a + b, 0)).toBe(11);
    expect(widths.filter((_, place) => place % 2 === 0).reduce((a, b) => a + b, 0) % 2).toBe(0);
  }
  expect(new Set(PATTERNS).size).toBe(107);
});

describe("a symbol", () => {
  test("is read as what was written", () => {
    fc.assert(
      fc.property(fc.oneof(printable, withDigits), (text) => {
        expect(decodeCode128(encodeCode128(text))).toBe(text);
      }),
    );
  });

  test("that is misread in one width is not read at all", () => {
    fc.assert(
      fc.property(withDigits, fc.nat(), fc.integer({ min: 1, max: 3 }), (text, place, more) => {
        const widths = [...encodeCode128(text)];
        const at = place % widths.length;
        widths[at] = (widths[at] ?? 0) + more;
        expect(decodeCode128(widths)).not.toBe(text);
      }),
    );
  });

  test("is never longer for its digits", () => {
    fc.assert(
      fc.property(withDigits, (text) => {
        // Start, check and stop beside one character for each letter.
        expect(encodeCode128(text).length).toBeLessThanOrEqual(6 * (text.length + 2) + 7);
      }),
    );
  });

  // Values by another encoder (bwip-js 4.11).
  test.each([
    ["1234567890", "2112321122321311233311212411122141211242112331112"],
    ["MN-0001", "2112141131231133211221321131412122222221221114222331112"],
    ["A123456B", "2112141113231131411122321311233311211141311311231112422331112"],
    ["2026-00012", "2112322212313212211141311221321231221131412122221122321112242331112"],
  ])("of %s is as others write it", (text, widths) => {
    expect(encodeCode128(text).join("")).toBe(widths);
  });

  test("is for printable ASCII only", () => {
    for (const text of ["", "é", "a\nb", "٣"]) {
      expect(isCode128(text)).toBe(false);
      expect(() => encodeCode128(text)).toThrow(RangeError);
    }
  });
});
