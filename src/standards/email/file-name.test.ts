import * as fc from "fast-check";
import { expect, test } from "vitest";
import { safeFileName } from "./index.ts";

test.each([
  ["plan.pdf", "plan.pdf"],
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\ada\\plan.pdf", "plan.pdf"],
  ["plan.pdf\r\nX-Header: 1", "plan.pdfX-Header 1"],
  ["invoice\u202Efdp.exe", "invoicefdp.exe"],
  [".htaccess", "htaccess"],
  ["CON.txt", "_CON.txt"],
  ["  .. ", "attachment-2"],
  ["", "attachment-2"],
  [null, "attachment-2"],
  ["قائمة الكتب.pdf", "قائمة الكتب.pdf"],
])("%j becomes %j", (name, safe) => {
  expect(safeFileName(name, 2)).toBe(safe);
});

test("a long name keeps its ending", () => {
  const name = safeFileName(`${"x".repeat(500)}.pdf`, 1);
  expect(name).toMatch(/^x+\.pdf$/);
  expect(name.length).toBeLessThanOrEqual(120);
});

test("no name leads out of its folder, hides, or turns the direction of writing", () => {
  const unit = fc.constantFrom(..."ab./\\:\r\n\u0000\u202e\u2066 <>é", "\ud83d\ude00");
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 300 }), (name) => {
      const safe = safeFileName(name, 1);
      expect(safe).not.toMatch(/[/\\\p{Cc}\p{Cf}<>:]|^\.|[. ]$|^$/u);
      expect([...safe].length).toBeLessThanOrEqual(121);
      expect(safe.isWellFormed()).toBe(true);
    }),
  );
});
