import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { columnName } from "./sheet.ts";
import type { Cell, Sheet } from "./table.ts";
import { workbook } from "./workbook.ts";

const sheet: Sheet = { name: "Titles", columns: [{ heading: "Title" }, { heading: "Year" }] };

async function written(rows: readonly (readonly Cell[])[], of: Sheet = sheet) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of workbook(of, rows)) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
const read = async (rows: readonly (readonly Cell[])[], of: Sheet = sheet) =>
  (await readXlsx(await written(rows, of))).sheets[0];

describe("a workbook", () => {
  it("is read by another program as it was written", async () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).filter(sayable);
    const cell = fc.oneof(text, fc.integer(), fc.double({ noDefaultInfinity: true, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), async (rows) => {
        const found = await read(rows);
        expect(found?.rows).toEqual([
          ["Title", "Year"],
          ...rows.map((row) => row.map((one) => (one === 0 ? 0 : one))),
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    "=1+1",
    '<a href="x">&amp;',
    "_x0041_",
    "a\r\nb",
    "  spaces  ",
    "رسالة",
    "𠮷",
    "+49 30",
  ])("keeps the text %j a text", async (text) => {
    expect((await read([[text, 1]]))?.rows[1]).toEqual([text, 1]);
  });

  it("leaves out what no spreadsheet can hold", async () => {
    const found = await read([
      ["a\u0000b\ud800c", Number.NaN],
      ["x".repeat(40_000), 2],
    ]);
    expect(found?.rows[1]?.[0]).toBe("ab\ufffdc");
    expect(found?.rows[1]?.[1] ?? null).toBeNull();
    expect(String(found?.rows[2]?.[0])).toHaveLength(32_767);
  });

  it("has a name that spreadsheets take", async () => {
    expect(
      (await read([], { ...sheet, name: "a/b: [what] 'is' it? And much more of the same" }))?.name,
    ).toBe("a b   what   is  it  And much m");
    expect((await read([], { ...sheet, name: "???" }))?.name).toBe("1");
  });

  it("is made as it is taken, and its source ends with it", async () => {
    let made = 0;
    let ended = false;
    async function* rows() {
      try {
        for (;;) yield [`row ${made++} ${"x".repeat(100)}`, made];
      } finally {
        ended = true;
      }
    }
    const chunks = workbook(sheet, rows());
    for (let i = 0; i < 40; i++) await chunks.next();
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(1_000_000);
    await chunks.return(undefined);
    await new Promise((done) => setTimeout(done, 20));
    expect(ended).toBe(true);
  });

  it("ends with the fault of its rows", async () => {
    async function* rows(): AsyncGenerator<readonly Cell[]> {
      yield ["a", 1];
      throw new Error("the database is gone");
    }
    await expect(async () => {
      for await (const _ of workbook(sheet, rows()));
    }).rejects.toThrow("the database is gone");
  });
});

/** What XML can say; a line end of its own is kept by an escape that the reader here does not undo in all places. */
function sayable(text: string): boolean {
  return text.isWellFormed() && !/[\p{Cc}\p{Cn}]/u.test(text);
}

describe("columns", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("%i is %s", (column, name) => {
    expect(columnName(column)).toBe(name);
  });
});
