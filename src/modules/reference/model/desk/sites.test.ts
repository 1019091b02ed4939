import { expect, test } from "vitest";
import { readSites } from "./sites.ts";

test("sites are origins, one a line, each once", () => {
  expect(
    readSites(
      "https://www.example.org/visit\n\n HTTPS://www.example.org:443\nhttp://localhost:8080",
    ),
  ).toEqual({ sites: ["https://www.example.org", "http://localhost:8080"], wrong: null });
  expect(readSites("https://bücher.example").sites).toEqual(["https://xn--bcher-kva.example"]);
  expect(readSites("")).toEqual({ sites: [], wrong: null });
});

test.each([
  "http://www.example.org",
  "www.example.org",
  "https://*.example.org",
  "javascript:alert(1)",
  "data:text/html,x",
  "https://a.example;script-src",
])("%s is no site", (line) => {
  const read = readSites(line);
  expect(read.wrong).toBe(line);
  expect(read.sites).toEqual([]);
});
