import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { encoded } from "./arbitraries.ts";
import { detectFormat } from "./detect-format.ts";
import { writeMarcJson } from "./json/writer.ts";
import { readMarc } from "./read-marc.ts";
import type { MarcRecord } from "./record.ts";
import type { ReadResult } from "./result.ts";
import { marcXmlEnd, marcXmlStart, writeMarcXml } from "./xml/writer.ts";

const record: MarcRecord = {
  leader: "00000nam a2200000 a 4500",
  fields: [
    { tag: "245", ind1: "0", ind2: "0", subfields: [{ code: "a", value: "Žluťoučký kůň" }] },
  ],
};

async function* inPieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}

async function read(bytes: Buffer): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readMarc(inPieces(bytes))) results.push(result);
  return results;
}

const copies = Array.from({ length: 100 }, () => record);
const xml = marcXmlStart + copies.map((copy) => writeMarcXml(copy).xml).join("") + marcXmlEnd;
const samples = {
  iso2709: Buffer.concat(copies.map(encoded)),
  marcxml: Buffer.from(xml),
  json: Buffer.from(copies.map(writeMarcJson).join("\n")),
};

describe("readMarc", () => {
  it.each(Object.entries(samples))(
    "finds out that a file is %s and reads it",
    async (format, bytes) => {
      expect(detectFormat(bytes)).toBe(format);
      const results = await read(bytes);
      expect(results).toHaveLength(100);
      expect(results.every((result) => result.ok && result.record.fields.length === 1)).toBe(true);
    },
  );

  it("reads a file shorter than what it looks at", async () => {
    expect(await read(encoded(record))).toHaveLength(1);
    expect(await read(Buffer.alloc(0))).toEqual([]);
  });

  it.each([
    ["compressed-input", gzipSync(samples.iso2709)],
    ["unknown-format", Buffer.from("Author,Title\nHomer,Odyssey\n".repeat(500))],
  ])("gives one failure, %s, and reads no further", async (code, bytes) => {
    expect(await read(bytes)).toMatchObject([{ ok: false, offset: 0, reason: { code } }]);
  });

  it.each([
    ["a picture", "89504e470d0a1a0a"],
    ["a file packed with bzip2", "425a6839314159265359"],
    [
      "a PDF",
      Buffer.from("%PDF-1.4\n%\u00e2\u00e3\n1 0 obj\n<< /Length 9 >>\nstream\n").toString("hex"),
    ],
  ])("gives one failure for %s, whose bytes are separators by chance", async (_, start) => {
    const noise = Array.from({ length: 40 }, (__, at) =>
      createHash("sha512").update(`${at}`).digest(),
    );
    const bytes = Buffer.concat([Buffer.from(start, "hex"), ...noise, ...noise]);
    expect(bytes.includes(0x1d) && bytes.includes(0x1e)).toBe(true);
    expect(await read(bytes)).toMatchObject([{ ok: false, reason: { code: "unknown-format" } }]);
  });

  it("gives one failure for text in braces that is no JSON", async () => {
    const bytes = Buffer.from(`{\\rtf1\\ansi ${"{\\b bold}\n".repeat(500)}}`);
    expect(await read(bytes)).toMatchObject([{ ok: false, reason: { code: "unknown-format" } }]);
  });

  it("reads on where the first record is damaged", async () => {
    const [first] = samples.json.toString().split("\n");
    const json = Buffer.from(`{${first?.slice(0, -10)}\n${first}`);
    expect((await read(json)).filter((result) => result.ok)).toHaveLength(1);
    const marc = Buffer.from(encoded({ ...record, fields: Array(300).fill(record.fields[0]) }));
    marc.write("x", 12);
    expect(await read(marc)).toMatchObject([{ ok: true }]);
  });

  it("reads records after a heading that does not belong there", async () => {
    const results = await read(
      Buffer.concat([Buffer.from("Exported on Monday\r\n"), samples.iso2709]),
    );
    expect(results[0]).toMatchObject({ ok: false, reason: { code: "not-a-record" } });
    expect(results).toHaveLength(101);
  });
});
