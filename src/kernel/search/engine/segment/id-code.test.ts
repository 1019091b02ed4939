import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeId, encodeId } from "./id-code.ts";

test("every id comes back as it was, and no two are stored alike", () => {
  const id = fc.oneof(
    fc.uuid(),
    fc.string({ minLength: 1, maxLength: 20 }).map((text) => text.toWellFormed()),
  );
  fc.assert(
    fc.property(id, id, (a, b) => {
      expect(decodeId(encodeId(a))).toBe(a);
      expect(Buffer.compare(encodeId(a), encodeId(b)) === 0).toBe(a === b);
    }),
  );
});

test("a UUID takes sixteen bytes", () => {
  expect(encodeId("0198f6c1-7c1e-7d10-8a55-aa33bb44cc55")).toHaveLength(16);
});
