import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localPath, withParam } from "./back.ts";

describe("an address to go back to", () => {
  it.each(["/find?q=a%20b&page=2", "/titles/1", "/"])("%s is one of this site", (path) => {
    expect(localPath(path, "/no")).toBe(path);
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "",
    "find",
    "/a\nb",
  ])("%j is none", (path) => {
    expect(localPath(path, "/no")).toBe("/no");
  });

  it("never leaves the site, whatever was given", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.string().map((text) => `/${text}`),
        ),
        (text) => {
          const url = new URL(localPath(text, "/no"), "https://shelf.example");
          expect(url.host).toBe("shelf.example");
        },
      ),
    );
  });
});

it("sets and removes a value of the query", () => {
  expect(withParam("/find?q=a", "saved", "1")).toBe("/find?q=a&saved=1");
  expect(withParam("/find?q=a&saved=1", "saved", null)).toBe("/find?q=a");
});
