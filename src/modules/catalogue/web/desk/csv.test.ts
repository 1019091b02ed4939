import fc from "fast-check";
import { expect, it } from "vitest";
import { csvLine } from "./csv.ts";

/** Reads one line of RFC 4180. */
function cells(line: string): readonly string[] {
  const found = [...`,${line.slice(0, -2)}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)];
  return found.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}

it("can be read back, whatever stands in the cells", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 4 }),
      (values) => {
        const disarmed = values.map((value) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value));
        expect(cells(csvLine(values))).toEqual(disarmed);
      },
    ),
  );
});

it("disarms formulas, and leaves numbers alone", () => {
  expect(csvLine(['=HYPERLINK("http://evil.example")', -5])).toBe(
    `"'=HYPERLINK(""http://evil.example"")",-5\r\n`,
  );
});
