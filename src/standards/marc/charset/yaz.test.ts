import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Iso2709Reader } from "../iso2709/reader.ts";
import { MarcJsonReader } from "../json/reader.ts";
import type { MarcField } from "../record.ts";
import type { ReadResult, RecordReader } from "../result.ts";
import { eaccEntries, singleByteEntries } from "./graphic-sets.ts";
import * as characters from "./graphic-characters.ts";

/** YAZ (Index Data) reads MARC-8 by tables of its own: both must agree on every character. */
const hasYaz = spawnSync("yaz-marcdump", ["-V"]).status === 0;
if (!hasYaz) process.stderr.write("Skipped: yaz-marcdump (Debian package yaz) is not installed.\n");
const fixtures = new URL("../../../../../shared/fixtures/marc/", import.meta.url);

function readAll(reader: RecordReader, bytes: Uint8Array): MarcField[][] {
  const results: ReadResult[] = [...reader.push(bytes), ...reader.end()];
  return results.map((result) => {
    if (!result.ok) throw new Error(result.reason.code);
    return [...result.record.fields];
  });
}

function readWithYaz(bytes: Uint8Array): MarcField[][] {
  const folder = mkdtempSync(join(tmpdir(), "marc8-"));
  try {
    const file = join(folder, "records.mrc");
    writeFileSync(file, bytes);
    const arguments_ = ["-f", "MARC-8", "-t", "UTF-8", "-o", "json", file];
    const { stdout } = spawnSync("yaz-marcdump", arguments_, { maxBuffer: 1 << 28 });
    return readAll(new MarcJsonReader(), stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A MARC-8 record with one field for each of some texts. */
function recordWith(texts: readonly Uint8Array[]): Buffer {
  const fields = texts.map((text) =>
    Buffer.concat([Buffer.from("  \x1fa"), text, Buffer.from("\x1e")]),
  );
  let start = 0;
  const directory = fields.map((field) => {
    const entry = `500${String(field.length).padStart(4, "0")}${String(start).padStart(5, "0")}`;
    start += field.length;
    return entry;
  });
  const base = 25 + 12 * fields.length;
  const length = String(base + start + 1).padStart(5, "0");
  const head = `${length}nam  22${String(base).padStart(5, "0")} a 4500${directory.join("")}\x1e`;
  return Buffer.concat([Buffer.from(head), ...fields, Buffer.from("\x1d")]);
}

/** A character of a set designated by `escape`, between letters, so that marks have one to stand on. */
function sample(escape: string, code: readonly number[], back: string): Uint8Array {
  return Buffer.concat([Buffer.from(`x${escape}`), Uint8Array.from(code), Buffer.from(`${back}y`)]);
}

const sets: readonly (readonly [name: string, escape: string, source: string, back: string])[] = [
  ["Hebrew", "\x1b(2", characters.hebrew, "\x1b(B"],
  ["Basic Arabic", "\x1b(3", characters.basicArabic, "\x1b(B"],
  ["Extended Arabic", "\x1b(4", characters.extendedArabic, "\x1b(B"],
  ["Basic Cyrillic", "\x1b(N", characters.basicCyrillic, "\x1b(B"],
  ["Extended Cyrillic", "\x1b(Q", characters.extendedCyrillic, "\x1b(B"],
  ["Greek", "\x1b(S", characters.greek, "\x1b(B"],
  ["Superscripts", "\x1bp", characters.superscripts, "\x1bs"],
  ["Subscripts", "\x1bb", characters.subscripts, "\x1bs"],
  ["Greek symbols", "\x1bg", characters.greekSymbols, "\x1bs"],
];

describe.skipIf(!hasYaz)("MARC-8 as yaz-marcdump reads it", () => {
  it("gives the same ANSEL characters, in G1", () => {
    const codes = singleByteEntries(characters.extendedLatin).map(([code]) => code | 0x80);
    const bytes = recordWith(codes.map((code) => sample("", [code], "")));
    expect(readAll(new Iso2709Reader(), bytes)).toEqual(readWithYaz(bytes));
  });

  it.each(sets)("gives the same characters of %s", (_, escape, source, back) => {
    const bytes = recordWith(
      singleByteEntries(source).map(([code]) => sample(escape, [code], back)),
    );
    expect(readAll(new Iso2709Reader(), bytes)).toEqual(readWithYaz(bytes));
  });

  it("gives the same characters of EACC", () => {
    const texts = eaccEntries()
      .map(([number]) => [number >> 16, (number >> 8) & 0xff, number & 0xff])
      .filter((code) => code.every((byte) => byte > 0x20 && byte < 0x7f))
      .map((code) => sample("\x1b$1", code, "\x1b(B"));
    const records: Buffer[] = [];
    for (let at = 0; at < texts.length; at += 1000)
      records.push(recordWith(texts.slice(at, at + 1000)));
    const bytes = Buffer.concat(records);
    expect(readAll(new Iso2709Reader(), bytes)).toEqual(readWithYaz(bytes));
  });

  it.skipIf(!existsSync(fixtures)).each(["jazz_1k.mrc", "hebrew.marc"])(
    "reads %s alike",
    (name) => {
      const bytes = readFileSync(new URL(name, fixtures));
      const [ours, theirs] = [readAll(new Iso2709Reader(), bytes), readWithYaz(bytes)];
      expect(ours).toHaveLength(theirs.length);
      const different = ours.filter(
        (fields, at) => JSON.stringify(fields) !== JSON.stringify(theirs[at]),
      );
      expect(different).toEqual([]);
    },
  );
});
