import * as fc from "fast-check";
import { expect, test } from "vitest";
import { disposition } from "./download.ts";

test("a plain name is given once, any other twice", () => {
  expect(disposition("neaps 2.pdf")).toBe('attachment; filename="neaps-2.pdf"');
  expect(disposition("Größe (neu).pdf")).toBe(
    "attachment; filename=\"Gr-e-neu-.pdf\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%28neu%29.pdf",
  );
  expect(disposition("خريطة.png")).toContain("filename*=UTF-8''%D8%AE%D8%B1%D9%8A%D8%B7%D8%A9.png");
});

test("no name breaks out of the header, and the whole name can be read back", () => {
  const form = /^attachment; filename="[\w.-]*"(; filename\*=UTF-8''([\w.!~-]|%[0-9A-F]{2})*)?$/;
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 30 }), (name) => {
      const header = disposition(name);
      expect(header).toMatch(form);
      const [, extended] = header.split("filename*=UTF-8''");
      if (extended === undefined) return;
      const whole = name.replace(/[\p{Cc}/\\]+/gu, "-").toWellFormed();
      expect(decodeURIComponent(extended)).toBe(whole);
    }),
  );
});
