import { crc32 } from "node:zlib";
import { describe, expect, test } from "vitest";
import { workbook } from "#standards/xlsx";
import { fileTest } from "./file-test.ts";

const kindOf = async (start: Uint8Array) => (await fileTest.kindOf(start))?.type ?? null;
const bytes = (...parts: (string | readonly number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([...part]))),
  );

/** An archive whose entries are stored as they are (APPNOTE 4.3.7), without its directory. */
function archive(entries: Readonly<Record<string, string>>): Buffer {
  return Buffer.concat(
    Object.entries(entries).flatMap(([name, text]) => {
      const content = Buffer.from(text);
      const head = Buffer.alloc(30);
      head.writeUInt32LE(0x04034b50, 0);
      head.writeUInt16LE(20, 4);
      head.writeUInt32LE(crc32(content), 14);
      head.writeUInt32LE(content.length, 18);
      head.writeUInt32LE(content.length, 22);
      head.writeUInt16LE(name.length, 26);
      return [head, Buffer.from(name), content];
    }),
  );
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const types = (main: string) =>
  `<Types><Override PartName="/word/document.xml" ContentType="${main}.main+xml"/></Types>`;
const heif = (brand: string) =>
  bytes([0, 0, 0, 24], `ftyp${brand}`, [0, 0, 0, 0], `mif1${brand}`, new Array<number>(40).fill(0));

describe("what a file is, is told by its first bytes", () => {
  test.each([
    [
      "PNG",
      bytes([0x89], "PNG\r\n", [0x1a], "\n", [0, 0, 0, 13], "IHDR", [0, 0, 0, 1]),
      "image/png",
    ],
    ["JPEG", bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], "JFIF\0"), "image/jpeg"],
    ["GIF", bytes("GIF89a", [1, 0, 1, 0]), "image/gif"],
    ["WebP", bytes("RIFF", [36, 0, 0, 0], "WEBPVP8 "), "image/webp"],
    ["AVIF", heif("avif"), "image/avif"],
    ["HEIC", heif("heic"), "image/heic"],
    ["PDF", bytes("%PDF-1.7\n%", [0xe2, 0xe3, 0xcf, 0xd3]), "application/pdf"],
    ["text", bytes("Título;Año\nMareas;1987\n"), "text/plain"],
    ["text in Arabic", bytes("مدّ وجزر"), "text/plain"],
    [
      "a web page, taken for the text it is",
      bytes("<!DOCTYPE html><script>alert(1)</script>"),
      "text/plain",
    ],
    ["DOCX", archive({ "[Content_Types].xml": types(WORD), "word/document.xml": "" }), WORD],
    [
      "DOCX that tells it at its end",
      archive({ "word/document.xml": "x".repeat(70_000), "[Content_Types].xml": types(WORD) }),
      WORD,
    ],
    [
      "ODT",
      archive({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "" }),
      "application/vnd.oasis.opendocument.text",
    ],
  ])("%s", async (_, start, type) => expect(await kindOf(start)).toBe(type));

  test("XLSX, as we write it ourselves", async () => {
    const parts: Uint8Array[] = [];
    const sheet = { name: "Loans", rightToLeft: false, columns: [{ heading: "Title", width: 20 }] };
    for await (const part of workbook(sheet, [["Tides"]])) parts.push(part);
    expect(await kindOf(Buffer.concat(parts))).toContain("spreadsheetml.sheet");
  });

  test.each([
    ["a program", bytes("MZ", [0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff])],
    ["a program of another system", bytes([0x7f], "ELF", [2, 1, 1, 0])],
    ["an archive", archive({ "run.bat": "del *" })],
    [
      "a document with macros",
      archive({ "[Content_Types].xml": types("application/vnd.ms-word.document.macroEnabled") }),
    ],
    ["a book of another kind", archive({ mimetype: "application/epub+zip" })],
    [
      "a drawing that can hold script",
      bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ["sound", bytes("ID3", [4, 0, 0, 0, 0, 0, 0])],
    ["bytes of no kind", bytes([0x00, 0x01, 0xfe, 0xff, 0x80])],
  ])("%s is not taken", async (_, start) => expect(await kindOf(start)).toBeNull());
});
