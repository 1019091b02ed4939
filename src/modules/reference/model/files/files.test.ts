import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileNameOf } from "./file-name.ts";
import { isPicture, kindOfType, PLAIN_TEXT } from "./kinds.ts";
import { isPlainText } from "./plain-text.ts";

const pdf = kindOfType("application/pdf") ?? PLAIN_TEXT;

describe("the name of a sent file", () => {
  test.each([
    ["Neaps.PDF", "Neaps.pdf"],
    ["C:\\Users\\Ana\\خريطة الميناء.pdf", "خريطة الميناء.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["invoice\u202efdp.exe", "invoicefdp.exe.pdf"],
    ["a\u0000b\r\nc.pdf", "a-b-c.pdf"],
    ["...", "file.pdf"],
    ["", "file.pdf"],
  ])("%j becomes %j", (given, kept) => expect(fileNameOf(given, pdf)).toBe(kept));

  test("of text ends as text, so that no browser runs it from the disk", () => {
    expect(fileNameOf("page.html", PLAIN_TEXT)).toBe("page.html.txt");
    expect(fileNameOf("list.csv", PLAIN_TEXT)).toBe("list.csv");
  });

  test("is short and safe whatever was sent", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
        const name = fileNameOf(given, pdf);
        expect(name).toMatch(/^[^\p{Cc}<>:"/\\|?*\u202a-\u202e]+\.pdf$/u);
        expect([...name].length).toBeLessThanOrEqual(124);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe("plain text", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test("is any UTF-8, cut off anywhere", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.nat(), (text, at) => {
        const whole = bytes(text.replace(/\p{Cc}/gu, " "));
        expect(isPlainText(whole.subarray(0, at % (whole.length + 1)))).toBe(true);
      }),
    );
  });

  test("is nothing with bytes or controls that no text has", () => {
    for (const start of [
      Uint8Array.of(0x4d, 0x5a, 0x90, 0x00),
      Uint8Array.of(0xff, 0xfe, 0x41, 0x00),
      Uint8Array.of(0xc3, 0x28),
      bytes("a\0b"),
      bytes("\u001b[31mred"),
    ])
      expect(isPlainText(start)).toBe(false);
    expect(isPlainText(bytes("a\tb\r\nc\f"))).toBe(true);
  });
});

test("only what browsers draw is shown as a picture", () => {
  expect(["image/png", "image/avif"].map(isPicture)).toEqual([true, true]);
  expect(["image/heic", "image/svg+xml", "application/pdf"].map(isPicture)).toEqual([
    false,
    false,
    false,
  ]);
});
