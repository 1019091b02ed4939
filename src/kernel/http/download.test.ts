import * as fc from "fast-check";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { download } from "./download.ts";

const given = { name: "" };
const app = new Hono().get("/", (c) => download(c, "text", { ...given, type: "text/plain" }));
async function dispositionOf(name: string): Promise<string> {
  given.name = name;
  return (await app.request("/")).headers.get("content-disposition") ?? "";
}

test("a plain name is given once, any other twice", async () => {
  expect(await dispositionOf("neaps 2.pdf")).toBe('attachment; filename="neaps-2.pdf"');
  expect(await dispositionOf("Größe (neu).pdf")).toBe(
    "attachment; filename=\"Gr-e-neu-.pdf\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%28neu%29.pdf",
  );
  expect(await dispositionOf("خريطة.png")).toContain(
    "filename*=UTF-8''%D8%AE%D8%B1%D9%8A%D8%B7%D8%A9.png",
  );
});

test("no name breaks out of the header, and the whole name can be read back", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 30 }), async (name) => {
      const header = await dispositionOf(name);
      expect(header).toMatch(
        /^attachment; filename="[\w.-]*"(; filename\*=UTF-8''([\w.!~-]|%[0-9A-F]{2})*)?$/,
      );
      const [, extended] = header.split("filename*=UTF-8''");
      if (extended !== undefined)
        expect(decodeURIComponent(extended)).toBe(
          name.replace(/[\p{Cc}/\\]+/gu, "-").toWellFormed(),
        );
    }),
    { numRuns: 100 },
  );
});
