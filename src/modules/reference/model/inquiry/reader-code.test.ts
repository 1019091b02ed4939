import fc from "fast-check";
import { expect, test } from "vitest";
import { readCode, readerCode } from "./reader-code.ts";

const random = fc.uint8Array({ minLength: 13, maxLength: 13 });

test("a code is read back however it is typed", () => {
  fc.assert(
    fc.property(random, (bytes) => {
      const code = readerCode(bytes);
      expect(code).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
      expect(readCode(code)).toBe(code);
      expect(readCode(` ${code.toLowerCase().replaceAll("-", " ")} `)).toBe(code);
      expect(readCode(code.replaceAll("0", "o").replaceAll("1", "l"))).toBe(code);
    }),
  );
});

test("different bytes give different codes, but for the four bits that are left over", () => {
  fc.assert(
    fc.property(random, fc.integer({ min: 4, max: 103 }), (bytes, bit) => {
      const other = Uint8Array.from(bytes);
      const place = Math.floor(bit / 8);
      other[place] = (other[place] ?? 0) ^ (0x80 >> (bit % 8));
      expect(readerCode(other)).not.toBe(readerCode(bytes));
    }),
  );
});

test.each(["", "1234", "UUUU-UUUU-UUUU-UUUU-UUUU", "x".repeat(4000), "０１２３"])(
  "%s is no code",
  (typed) => expect(readCode(typed)).toBeNull(),
);
