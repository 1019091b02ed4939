import fc from "fast-check";
import { expect, it } from "vitest";
import { isStorable, readFrame } from "./frames.ts";

const stream = "0198f000-0000-7000-8000-000000000000";
const sayOf = (data: unknown) =>
  JSON.stringify({ type: "say", stream, clientId: "a", kind: "said", data });

it("takes anything that JSON can hold, and tells what the database cannot", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary-ascii", maxDepth: 2 }), (data) => {
      const isKept = !/\0|\p{Surrogate}/u.test(stringsOf(data).join(""));
      expect(readFrame(sayOf(data))).toMatchObject({ type: "say", clientId: "a" });
      expect(isStorable(JSON.parse(JSON.stringify(data)))).toBe(isKept);
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
  ["what nests without end", JSON.parse("[".repeat(3000) + "]".repeat(3000)), false],
])("%s", (_, data, isKept) => {
  expect(isStorable(data)).toBe(isKept);
});

it("reads nothing out of what is no frame, and never throws", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readFrame(text)).toBeNull();
    }),
  );
  expect(readFrame("[".repeat(30_000))).toBeNull();
});

function stringsOf(data: unknown): string[] {
  if (typeof data === "string") return [data];
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [key, ...stringsOf(value)]);
}
