import { expect, test } from "vitest";
import { mostAddresses, writeSitemap, writeSitemapIndex } from "./index.ts";

test("addresses are escaped, and say when they changed", () => {
  const changedAt = new Date("2026-11-26T12:00:00Z");
  expect(writeSitemap([{ address: "https://shelf.example/find?a=1&b=2", changedAt }])).toContain(
    "<url><loc>https://shelf.example/find?a=1&amp;b=2</loc><lastmod>2026-11-26T12:00:00.000Z</lastmod></url>",
  );
});

test("an index names sitemaps", () => {
  expect(writeSitemapIndex([{ address: "https://shelf.example/1.xml" }])).toContain(
    "<sitemap><loc>https://shelf.example/1.xml</loc></sitemap></sitemapindex>",
  );
});

test("a full sitemap stays far below 50 MB, and a fuller one is refused", () => {
  const changedAt = new Date();
  const entries = Array.from({ length: mostAddresses }, () => ({
    address: `https://${"a".repeat(63)}.shelf.example/titles/0190a5c4-0000-7000-8000-000000000001`,
    changedAt,
  }));
  expect(writeSitemap(entries).length).toBeLessThan(20_000_000);
  expect(() => writeSitemap([...entries, { address: "x" }])).toThrow(RangeError);
});
