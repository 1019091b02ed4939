import fc from "fast-check";
import { expect, it } from "vitest";
import { readPayload, writePayloads } from "./payload.ts";

const id = fc.uuid();
const signal = fc.record({
  stream: id,
  from: fc.string({ maxLength: 300 }),
  kind: fc.string({ maxLength: 64 }),
});
const telling = fc.record({
  wake: fc.array(id, { maxLength: 500 }),
  signals: fc.array(signal, { maxLength: 50 }),
});

it("what is written is read by the others, whole and in order, in payloads that PostgreSQL takes", () => {
  fc.assert(
    fc.property(telling, (told) => {
      const payloads = writePayloads("a", told);
      for (const payload of payloads) expect(Buffer.byteLength(payload)).toBeLessThan(8000);
      const read = payloads.map((payload) => readPayload("b", payload));
      expect(read.flatMap((part) => part?.wake ?? [])).toEqual(told.wake);
      expect(read.flatMap((part) => part?.signals ?? [])).toEqual(told.signals);
      expect(payloads.map((payload) => readPayload("a", payload))).toEqual(
        payloads.map(() => null),
      );
    }),
    { numRuns: 50 },
  );
});

it("a signal that is too long for a payload is left out, and the others are told", () => {
  const stream = "0198f000-0000-7000-8000-000000000000";
  const signals = ["x".repeat(9000), "y"].map((from) => ({ stream, from, kind: "writing" }));
  const [payload = "", ...more] = writePayloads("a", { wake: [], signals });
  expect(more).toEqual([]);
  expect(readPayload("b", payload)?.signals).toEqual([signals[1]]);
});

it.each(["", "{", "[]", '{"from":"a","wake":["no id"]}', "null"])("%s is no payload", (text) => {
  expect(readPayload("b", text)).toBeNull();
});
