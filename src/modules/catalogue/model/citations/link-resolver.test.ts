import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { resolverAddress, resolverLink } from "./link-resolver.ts";

describe("the address of a link resolver", () => {
  it.each([
    "https://resolver.example/openurl",
    "https://resolver.example/openurl?vid=MAIN&tab=all",
    "https://xn--bcher-kva.example/",
  ])("%s may be set", (address) => expect(resolverAddress(address)).toBe(address));

  it.each([
    "",
    "http://resolver.example/",
    "javascript:alert(1)",
    "https://user:word@resolver.example/",
    "https://localhost/",
    "https://[::1]/",
    "//resolver.example",
    "resolver.example",
    "https://",
    `https://resolver.example/${"x".repeat(600)}`,
  ])("%j may not", (address) => expect(resolverAddress(address)).toBeNull());

  it("is https, whatever was typed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
        const address = resolverAddress(text);
        if (address !== null) expect(new URL(address).protocol).toBe("https:");
      }),
      { numRuns: 30 },
    );
  });
});

test("a question is added to what the address asks already", () => {
  expect(resolverLink("https://r.example/o", "rft.btitle=A")).toBe(
    "https://r.example/o?rft.btitle=A",
  );
  expect(resolverLink("https://r.example/o?vid=1", "rft.btitle=A")).toBe(
    "https://r.example/o?vid=1&rft.btitle=A",
  );
});
