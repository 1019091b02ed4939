import fc from "fast-check";
import { expect, it } from "vitest";
import type { Finding } from "../../model/imports/finding.ts";
import { numbered } from "./numbered.ts";

const finding = (offset: number, severity: Finding["severity"] = "warning"): Finding => ({
  offset,
  severity,
  code: "invalid-tag",
  params: { tag: "?" },
  controlNumber: null,
  bytes: Uint8Array.of(65),
});

it("numbers findings at one place, and loses none where they are few", () => {
  const places = fc.array(
    fc.tuple(fc.nat({ max: 5 }), fc.constantFrom("warning" as const, "failure" as const)),
  );
  fc.assert(
    fc.property(places, (some) => {
      const given = numbered(some.map(([offset, severity]) => finding(offset, severity)));
      const keys = given.map(({ offset, severity, ordinal }) => `${offset} ${severity} ${ordinal}`);
      expect(new Set(keys).size).toBe(some.length);
    }),
    { numRuns: 50 },
  );
});

it("keeps a thousand at one place, the last of which counts the others", () => {
  const given = numbered([
    finding(7, "failure"),
    ...Array.from({ length: 40_000 }, () => finding(7)),
  ]);
  expect(given).toHaveLength(1001);
  expect(given.at(-1)).toMatchObject({
    ordinal: 999,
    code: "warnings-left-out",
    params: { count: 39_001 },
  });
});
