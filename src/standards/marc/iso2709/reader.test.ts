import { describe, expect, it } from "vitest";
import { encoded } from "../arbitraries.ts";
import { dataFields, type MarcRecord, subfield } from "../record.ts";
import type { ReadResult } from "../result.ts";
import { Iso2709Reader, type Iso2709Options } from "./reader.ts";
import { writeIso2709 } from "./writer.ts";

function read(bytes: Buffer, options: Iso2709Options = {}): ReadResult[] {
  const reader = new Iso2709Reader(options);
  return [...reader.push(bytes), ...reader.end()];
}

function recordNamed(title: string, items = 0): MarcRecord {
  const item = {
    tag: "852",
    ind1: " ",
    ind2: " ",
    subfields: [{ code: "p", value: "30007007467409" }],
  };
  return {
    leader: "00000nam a2200000 a 4500",
    fields: [
      { tag: "001", value: "1" },
      { tag: "245", ind1: "0", ind2: "0", subfields: [{ code: "a", value: title }] },
      ...Array.from({ length: items }, () => item),
    ],
  };
}

const one = encoded(recordNamed("One"));
const two = encoded(recordNamed("Two"));
const three = encoded(recordNamed("Three"));

function titles(results: readonly ReadResult[]): (string | undefined)[] {
  return results.map((result) =>
    result.ok ? subfield(dataFields(result.record, "245")[0], "a") : result.reason.code,
  );
}

function warnings(result: ReadResult | undefined): string[] {
  return result?.ok ? result.warnings.map(({ code }) => code) : ["failed"];
}

/** The same record with other bytes at a place. */
function patched(record: Buffer, at: number, text: string): Buffer {
  return Buffer.concat([
    record.subarray(0, at),
    Buffer.from(text, "latin1"),
    record.subarray(at + Buffer.byteLength(text, "latin1")),
  ]);
}

describe("Iso2709Reader on whole records", () => {
  it("gives the original bytes and their offset", () => {
    const [, second] = read(Buffer.concat([one, two]));
    expect(second).toMatchObject({ ok: true, offset: one.length });
    expect(second?.bytes.toString()).toBe(two.toString());
  });

  it("passes over line ends in silence, and over other padding with a warning", () => {
    const results = read(
      Buffer.concat([one, Buffer.from("\r\n"), two, Buffer.from(" \0\x1a"), three]),
    );
    expect(titles(results)).toEqual(["One", "Two", "Three"]);
    expect(results.map(warnings)).toEqual([[], [], ["bytes-before-record"]]);
  });

  it("passes over a byte order mark", () => {
    expect(titles(read(Buffer.concat([Buffer.from("\ufeff"), one])))).toEqual(["One"]);
  });

  it("reads a record of 99,999 bytes", () => {
    const record = recordNamed("Long", 3100);
    const room = 99_999 - encoded(record).length;
    const whole = encoded({
      ...record,
      fields: [...record.fields, { tag: "009", value: "x".repeat(room - 13) }],
    });
    expect(whole).toHaveLength(99_999);
    const [result] = read(Buffer.concat([whole, one]));
    expect(result).toMatchObject({ ok: true, warnings: [] });
  });
});

describe("Iso2709Reader on faulty records", () => {
  it.each([
    ["a wrong length", patched(one, 0, "00200"), ["length-mismatch"]],
    ["a length without digits", patched(one, 0, "abcde"), ["length-mismatch"]],
    ["a wrong base address", patched(one, 12, "00012"), ["base-address-mismatch"]],
    ["a base address beyond the record", patched(one, 12, "09999"), ["base-address-mismatch"]],
    ["a base address without digits", patched(one, 12, "abcde"), ["base-address-mismatch"]],
    ["wrong starts in the directory", patched(one, 31, "99999"), ["directory-repaired"]],
  ])("repairs %s", (_, record, expected) => {
    const results = read(Buffer.concat([record, two]));
    expect(titles(results)).toEqual(["One", "Two"]);
    expect(warnings(results[0])).toEqual(expected);
  });

  it("reads a record whose terminator was lost", () => {
    const results = read(Buffer.concat([one.subarray(0, -1), two]));
    expect(titles(results)).toEqual(["One", "Two"]);
    expect(warnings(results[0])).toContain("missing-record-terminator");
  });

  it("reads a record with a terminator too many inside", () => {
    const results = read(Buffer.concat([patched(one, one.indexOf("One"), "\x1d"), two]));
    expect(titles(results)).toEqual(["ne", "Two"]);
    expect(warnings(results[0])).toContain("control-characters");
  });

  it("reports a directory that does not fit the fields", () => {
    const broken = patched(one, 24, "xxxx");
    const [first, second] = read(Buffer.concat([broken, two]));
    expect(first).toMatchObject({
      ok: false,
      offset: 0,
      length: one.length,
      reason: { code: "bad-directory" },
    });
    expect(titles([second ?? first!])).toEqual(["Two"]);
  });

  it("reports rubbish, with its offset and length, and reads what follows", () => {
    const rubbish = Buffer.from("<html>not a record</html>");
    const results = read(Buffer.concat([one, rubbish, two]));
    expect(titles(results)).toEqual(["One", "not-a-record", "Two"]);
    expect(results[1]).toMatchObject({ offset: one.length, length: rubbish.length });
  });

  it("reports a file cut off in its last record", () => {
    const results = read(Buffer.concat([one, two.subarray(0, -10)]));
    expect(titles(results)).toEqual(["One", "record-truncated"]);
    expect(results[1]).toMatchObject({
      reason: { params: { expected: two.length, found: two.length - 10 } },
    });
  });

  it.each(["99999", "00000"])("reads a record longer than the leader can say, as %s", (stated) => {
    const record = overlong(stated);
    expect(record.length).toBeGreaterThan(300_000);
    const results = read(Buffer.concat([record, two]));
    expect(titles(results)).toEqual(["One", "Two"]);
    expect(warnings(results[0])).toEqual(["directory-repaired"]);
    expect(results[0]?.ok && dataFields(results[0].record, "852")).toHaveLength(10_000);
  });

  it("gives a record over the limit as a failure and reads the next", () => {
    const results = read(Buffer.concat([overlong("99999"), two]), { maxRecordBytes: 5000 });
    expect(titles(results)).toEqual(["record-too-long", "Two"]);
    expect(results[0]?.bytes.length).toBe(5000);
  });

  it("passes over an endless stretch in bounded memory", () => {
    const reader = new Iso2709Reader({ maxRecordBytes: 1000 });
    const noise = Buffer.alloc(50_000, "noise ");
    const results = Array.from({ length: 40 }, () => reader.push(noise)).flat();
    results.push(...reader.push(one), ...reader.push(two), ...reader.end());
    expect(titles(results)).toEqual(["record-too-long", "One", "Two"]);
    expect(results[0]).toMatchObject({ offset: 0, length: 2_000_000 });
  });
});

/** A record of 10,000 items, whose directory cannot say where the later ones stand. */
function overlong(stated: string): Buffer {
  const fields = recordNamed("One", 10_000).fields.map((field) => {
    const single = encoded({ leader: recordNamed("").leader, fields: [field] });
    return { tag: field.tag, bytes: single.subarray(37, -1) };
  });
  let start = 0;
  const directory = fields.map(({ tag, bytes }) => {
    const entry = `${tag}${String(bytes.length).padStart(4, "0")}${String(start % 100_000).padStart(5, "0")}`;
    start += bytes.length;
    return entry;
  });
  const base = 25 + 12 * fields.length;
  const head = `${stated}nam a22${String(base % 100_000).padStart(5, "0")} a 4500${directory.join("")}\x1e`;
  return Buffer.concat([
    Buffer.from(head),
    ...fields.map(({ bytes }) => bytes),
    Buffer.from("\x1d"),
  ]);
}

describe("Iso2709Reader on character sets", () => {
  function withTitle(bytes: string, leader09: string): Buffer {
    const field = Buffer.from(`00\x1fa${bytes}\x1e`, "latin1");
    const length = String(38 + field.length).padStart(5, "0");
    const head = `${length}nam ${leader09}2200037 a 4500245${String(field.length).padStart(4, "0")}00000\x1e`;
    return Buffer.concat([Buffer.from(head), field, Buffer.from("\x1d")]);
  }

  it.each([
    ["MARC-8", " ", "caf\xe2e", "café", []],
    ["UTF-8", "a", "caf\xc3\xa9", "café", []],
    ["UTF-8 not composed", "a", "cafe\xcc\x81", "café", []],
    ["UTF-8 that says it is MARC-8", " ", "caf\xc3\xa9", "café", ["charset-mismatch"]],
    ["MARC-8 that says it is UTF-8", "a", "caf\xe2e", "café", ["charset-mismatch"]],
    ["MARC-8 Hebrew that says it is UTF-8", "a", "\x1b(2`a\x1b(B", "אב", ["charset-mismatch"]],
    ["Windows-1252 that says it is UTF-8", "a", "Fran\xe7ois", "François", ["charset-mismatch"]],
    ["Windows-1252 that says it is MARC-8", " ", "Stra\xdfe", "Straße", ["charset-mismatch"]],
    ["UTF-8 with a broken byte", "a", "\xc3\xa9t\xc3 b", "ét<C3> b", ["undecodable-bytes"]],
    ["an unassigned code of EACC", " ", "\x1b$1!!!\x1b(B", "<212121>", ["undecodable-bytes"]],
    ["a mark without a letter", " ", "\xe2ea\xe2 b", "éa \u0301b", ["stray-marks"]],
    ["a mark at the end", " ", "b\xe8acaf\xe2", "bäcaf \u0301", ["undecodable-bytes"]],
    ["a control character", "a", "a\x07b\tc", "ab c", ["control-characters"]],
    ["a character lost before", "a", "a\xef\xbf\xbdb", "a\ufffdb", ["replacement-character"]],
    ["references for what MARC-8 lacks", " ", "a&#x1F600;", "a😀", []],
  ])("reads %s", (_, leader09, bytes, text, expected) => {
    const [result] = read(withTitle(bytes, leader09));
    expect(titles(result ? [result] : [])).toEqual([text]);
    expect(warnings(result)).toEqual(expected);
  });

  it("tells where undecodable bytes stand", () => {
    const [, result] = read(Buffer.concat([one, withTitle("\xc3\xa9\xff", "a")]));
    const offset = one.length + 37 + 4 + 2;
    expect(result?.ok && result.warnings).toEqual([
      { code: "undecodable-bytes", params: { tag: "245", bytes: "FF", offset } },
    ]);
  });
});

describe("writeIso2709", () => {
  it("refuses a record that has no room in the format", () => {
    expect(writeIso2709(recordNamed("One", 10_000))).toMatchObject({
      ok: false,
      reason: { code: "record-too-long", params: { limit: 99_999 } },
    });
  });

  it("refuses a field that has no room in the directory", () => {
    expect(writeIso2709(recordNamed("x".repeat(10_000)))).toMatchObject({
      ok: false,
      reason: { code: "field-too-long", params: { tag: "245", limit: 9999 } },
    });
  });

  it("drops separators and control characters inside text, and says so", () => {
    const written = writeIso2709(recordNamed("a\x1fb\x1ec\x1dd\x00e"));
    expect(written).toMatchObject({ ok: true, warnings: [{ code: "control-characters" }] });
    expect(titles(written.ok ? read(Buffer.from(written.bytes)) : [])).toEqual(["abcde"]);
  });

  it("names the sets of MARC-8 in 066", () => {
    const written = writeIso2709(recordNamed("日本 и"), { charset: "marc-8" });
    const [result] = read(written.ok ? Buffer.from(written.bytes) : Buffer.alloc(0));
    expect(result?.ok && dataFields(result.record, "066")[0]?.subfields).toEqual([
      { code: "c", value: "$1" },
      { code: "c", value: "(N" },
    ]);
  });
});
