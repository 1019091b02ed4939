import fc from "fast-check";
import { expect, it } from "vitest";
import { readFrame } from "./frames.ts";

const stream = "0198f000-0000-7000-8000-000000000000";
const sayOf = (data: unknown) =>
  JSON.stringify({ type: "say", stream, clientId: "a", kind: "said", data });

it("takes anything that JSON can hold, unless the database cannot", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary-ascii", maxDepth: 2 }), (data) => {
      const isStorable = !/\0|\p{Surrogate}/u.test(stringsOf(data).join(""));
      expect(readFrame(sayOf(data)) !== null).toBe(isStorable);
    }),
  );
});

it.each([
  ["a NUL", "a\0b", false],
  ["a NUL in a key", { "\0": 1 }, false],
  ["half a character", "\ud800", false],
  ["a whole one", "📚", true],
  ["how a NUL is written", String.raw`\u0000`, true],
  ["how it is written in JSON", String.raw`\\u0000`, true],
])("%s", (_, data, isTaken) => {
  expect(readFrame(sayOf(data)) !== null).toBe(isTaken);
});

it("reads nothing out of what is no frame, and never throws", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readFrame(text)).toBeNull();
    }),
  );
  expect(readFrame("[".repeat(30_000))).toBeNull();
  const nested = "[".repeat(30_000) + "]".repeat(30_000);
  expect(readFrame(sayOf(0).replace('"data":0', `"data":${nested}`))).toBeNull();
});

function stringsOf(data: unknown): string[] {
  if (typeof data === "string") return [data];
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [key, ...stringsOf(value)]);
}
