import { expect, test } from "vitest";
import { verdictOf } from "./verdict.ts";

const now = Temporal.Instant.from("2026-11-26T12:00:00Z");
const waitOf = (retryAfter: string) => {
  const verdict = verdictOf(429, retryAfter, now);
  return verdict.kind === "later" && verdict.at ? verdict.at.since(now).total("seconds") : null;
};

test("Retry-After is read as seconds and as a date, and never waits less than one or more than a day", () => {
  expect(waitOf("30")).toBe(30);
  expect(waitOf("0")).toBe(1);
  expect(waitOf("9999999999")).toBe(86_400);
  expect(waitOf("Thu, 26 Nov 2026 12:05:00 GMT")).toBe(300);
  expect(waitOf("Thu, 26 Nov 2015 12:05:00 GMT")).toBe(1);
  for (const odd of ["soon", "-5 x", "99999999999999999999", ""]) expect(waitOf(odd)).toBeNull();
});

test("each status means what RFC 8030 says", () => {
  const kinds = [201, 202, 404, 410, 408, 429, 502, 302, 400, 413].map(
    (status) => verdictOf(status, undefined, now).kind,
  );
  expect(kinds.slice(0, 4)).toEqual(["taken", "taken", "ended", "ended"]);
  expect(kinds.slice(4, 7)).toEqual(["later", "later", "later"]);
  expect(kinds.slice(7)).toEqual(["refused", "refused", "refused"]);
});
