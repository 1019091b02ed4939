import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cut, cuts } from "../arbitraries.ts";
import { firstField, subfield } from "../record.ts";
import type { ReadResult } from "../result.ts";
import { MarcXmlReader } from "./reader.ts";

const leader = "<leader>00000nam a2200000 a 4500</leader>";
const start = `<record>${leader}<datafield tag="245" ind1="0" ind2="0"><subfield code="a">`;
const end = "</subfield></datafield></record>";
const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><collection>`;

const latin = (text: string) => Buffer.from(text, "latin1");

/** A document that declares an encoding, with records whose titles are these bytes. */
function document(encoding: string, ...titles: readonly Buffer[]): Buffer {
  const records = titles.flatMap((title) => [latin(start), title, latin(end)]);
  return Buffer.concat([latin(declared(encoding)), ...records, latin("</collection>")]);
}

function read(...chunks: readonly Uint8Array[]): ReadResult[] {
  const reader = new MarcXmlReader();
  return [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.end()];
}

function titles(results: readonly ReadResult[]): (string | undefined)[] {
  return results.map((result) =>
    result.ok ? subfield(firstField(result.record, "245"), "a") : result.reason.code,
  );
}

function warnings(result: ReadResult | undefined): unknown {
  return result?.ok && result.warnings.map(({ code, params }) => ({ code, ...params }));
}

const bigEndian = (text: string) => Buffer.from(text, "utf16le").swap16();

describe("MarcXmlReader on encodings", () => {
  it.each([
    ["windows-1252", latin("Stra\xdfe \x80"), "Straße €"],
    ["GB2312", latin("\xba\xec\xc2\xa5\xc3\xce"), "红楼梦"],
    ["GB18030", latin("\xba\xec\x94\x39\xfc\x36"), "红😀"],
    ["Shift_JIS", latin("\x94\x4c\x95\x5c"), "猫表"],
    ["EUC-JP", latin("\xc7\xad"), "猫"],
    ["KOI8-R", latin("\xed\xc9\xd2"), "Мир"],
    ["UTF8", Buffer.from("Łódź"), "Łódź"],
  ])("reads %s, and its bytes by themselves", (encoding, bytes, title) => {
    const [result] = read(document(encoding, bytes));
    expect(titles(result ? [result] : [])).toEqual([title]);
    expect(warnings(result)).toEqual([]);
    expect(titles(read(result?.bytes ?? Buffer.alloc(0)))).toEqual([title]);
  });

  it.each([
    ["UTF-16LE", (text: string) => Buffer.from(text, "utf16le")],
    ["UTF-16BE", bigEndian],
  ])("reads %s with and without a byte order mark, at the places of the source", (_, encode) => {
    const [first, second] = [`${start}红楼梦 😀${end}`, `${start}Two${end}`];
    for (const mark of ["", "\ufeff"]) {
      const head = mark + declared("UTF-16");
      const results = read(encode(`${head}${first}\n${second}</collection>`));
      expect(titles(results)).toEqual(["红楼梦 😀", "Two"]);
      expect(results.map(({ offset, length }) => [offset, length])).toEqual([
        [2 * head.length, 2 * first.length],
        [2 * (head.length + first.length + 1), 2 * second.length],
      ]);
    }
  });

  it("reads UTF-16 however it is cut", () => {
    const bytes = Buffer.from(`\ufeff${start}é 😀${end}<record/>${start}x${end}`, "utf16le");
    const whole = read(bytes);
    expect(titles(whole)).toEqual(["é 😀", "empty-record", "x"]);
    fc.assert(
      fc.property(cuts, (places) => {
        expect(read(...cut(bytes, places))).toEqual(whole);
      }),
    );
  });

  it("reads UTF-8 that says it is UTF-16, with a warning", () => {
    const [result] = read(document("UTF-16", Buffer.from("é")));
    expect(titles(result ? [result] : [])).toEqual(["é"]);
    expect(warnings(result)).toEqual([
      { code: "charset-mismatch", declared: "UTF-16", found: "UTF-8" },
    ]);
  });

  it.each(["ISO-2022-JP", "EBCDIC-CP-US", "UTF-7", "no such thing"])("refuses %s", (encoding) => {
    expect(read(document(encoding, latin("x")))).toMatchObject([
      { ok: false, offset: 0, reason: { code: "xml-encoding" } },
    ]);
  });
});

describe("MarcXmlReader on what stands for nothing", () => {
  it.each([
    ["UTF-8", latin("\xc3\xa9t\xc3 b"), "ét<C3> b", "C3", 3],
    ["UTF-8", latin("\xc3\xa9\xe2\x82"), "é<E282>", "E282", 2],
    ["GB18030", latin("a\xba\xec\x81\x20b"), "a红<81> b", "81", 3],
    ["GB18030", latin("\xff"), "<FF>", "FF", 0],
    ["Shift_JIS", latin("\x94"), "<94>", "94", 0],
  ])(
    "shows bad bytes of %s as digits, with their field and place",
    (encoding, bytes, title, hex, at) => {
      const before = document(encoding, latin("good"));
      const [, result] = read(document(encoding, latin("good"), bytes));
      expect(titles(result ? [result] : [])).toEqual([title]);
      const offset = before.length - "</collection>".length + start.length + at;
      expect(warnings(result)).toEqual([
        { code: "undecodable-bytes", tag: "245", bytes: hex, offset },
      ]);
    },
  );

  it("tells of the first hundred in their order, with their fields, and counts the others", () => {
    const bad = latin("\xc3\xa9\xff".repeat(20_000));
    const other = latin(`${end.replace("</record>", "")}<datafield tag="500" ind1=" " ind2=" ">`);
    const content = Buffer.concat([
      latin("\xc3\xa9\xff"),
      other,
      latin('<subfield code="a">'),
      bad,
    ]);
    const [result] = read(document("UTF-8", content));
    const places = Array.from({ length: 100 }, (_, at) => ({ tag: at === 0 ? "245" : "500" }));
    expect(warnings(result)).toMatchObject([
      ...places.map((place) => ({ code: "undecodable-bytes", bytes: "FF", ...place })),
      { code: "warnings-left-out", count: 19_901 },
    ]);
  });

  it.each([
    ["itself", Buffer.from("caf\ufffd")],
    ["as a reference", latin("caf&#xFFFD;")],
  ])("tells of U+FFFD written %s", (_, bytes) => {
    const [result] = read(document("UTF-8", bytes));
    expect(titles(result ? [result] : [])).toEqual(["caf\ufffd"]);
    expect(warnings(result)).toEqual([{ code: "replacement-character", tag: "245" }]);
  });

  it("keeps U+FFFD out of indicators, and says so", () => {
    const xml = `${start}x${end}`.replace('ind1="0"', 'ind1="\ufffd"');
    const [result] = read(Buffer.from(xml));
    expect(result?.ok && firstField(result.record, "245")?.ind1).toBe(" ");
    expect(warnings(result)).toEqual([
      { code: "invalid-indicator", tag: "245", indicator: "\ufffd" },
    ]);
  });

  it("tells of a Latin-1 text that says it is UTF-8", () => {
    const [result] = read(document("UTF-8", latin("Stra\xdfe")));
    expect(titles(result ? [result] : [])).toEqual(["Straße"]);
    expect(warnings(result)).toEqual([
      { code: "charset-mismatch", declared: "UTF-8", found: "Windows-1252" },
    ]);
  });
});
