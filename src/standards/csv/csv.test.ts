import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCsv } from "./csv.ts";

/** Reads CSV as RFC 4180 says. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end = ""] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe("a table as CSV", () => {
  it("is read back as it was, but for what begins like a formula", () => {
    const text = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", "=", " ", "é") });
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { maxLength: 5 }),
        (rows) => {
          const guarded = rows.map((row) =>
            row.map((one) => (/^[=+\-@\t\r]/.test(one) ? `'${one}` : one)),
          );
          expect(readCsv(toCsv(rows).slice(1))).toEqual(guarded);
        },
      ),
    );
  });

  it.each(["=1+1", "+1", "-1", "@sum(A1)", "\t=1"])("makes no formula of %j", (value) => {
    expect(toCsv([[value]])).toMatch(/^\ufeff"?'/);
  });

  it("leaves numbers numbers and nothing empty", () => {
    expect(toCsv([[1984, null, "a"]])).toBe("\ufeff1984,,a\r\n");
  });
});
