import * as fc from "fast-check";
import { expect, test } from "vitest";
import { localPath } from "./local-path.ts";

test.each(["/my", "/find?q=the+sea&page=2", "/titles/1#copies", "/desk/harbour/people"])(
  "%s is kept",
  (path) => expect(localPath(path, "/my")).toBe(path),
);

test.each([
  undefined,
  "",
  "my",
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n//evil.example",
  "/.//evil.example",
  "/x/..//evil.example",
  "javascript:alert(1)",
  `/${"x".repeat(3000)}`,
])("%j leads home", (wanted) => expect(localPath(wanted, "/my")).toBe("/my"));

test("whatever is asked for, a browser stays on this site", () => {
  const parts = fc.constantFrom(
    "/",
    "\\",
    ".",
    "..",
    "\t",
    "\n",
    "@",
    ":",
    "evil.example",
    "%2f",
    "?",
    "#",
    "http",
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (path) => {
      const next = localPath(path.join(""), "/my");
      return new URL(next, "https://shelf.example/a/b").origin === "https://shelf.example";
    }),
    { numRuns: 5000 },
  );
});
