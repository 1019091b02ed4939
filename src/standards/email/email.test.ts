import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  boundedDate,
  cleanLine,
  cleanText,
  complainedEnvelope,
  fieldValue,
  firstLanguage,
  foldField,
  isAddress,
  isMessageId,
  readDeliveryReport,
  readFields,
  readMessageIds,
  readTokenAddress,
  sameAddress,
  splitAddress,
  tokenAddress,
} from "./index.ts";

const hostile = fc.string({
  unit: fc.constantFrom(...'ab:@<>,;"\\\r\n\t \u0000\u0085\u2028\u202e(é=?'),
});

describe("an address", () => {
  test("is one, and bare", () => {
    for (const address of ["ruth@e.example", "o'hara+books@localhost", "ruth@bücher.example"])
      expect(isAddress(address)).toBe(true);
    for (const none of [
      "",
      "ruth",
      "a@b@c",
      "a@b, c@d",
      "Ruth <a@b>",
      "a b@c",
      '"a b"@c',
      "a@b\r\nX: y",
    ])
      expect(isAddress(none)).toBe(false);
    for (const control of ["\0", "\x07", "\x7f"])
      expect(isAddress(`a${control}b@e.example`)).toBe(false);
    expect(isAddress(`${"x".repeat(65)}@e.example`)).toBe(false);
  });

  test("falls into two sides that make it again, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.emailAddress()), (text) => {
        const sides = splitAddress(text);
        if (sides) expect(sameAddress(`${sides.local}@${sides.domain}`, text)).toBe(true);
        // oxlint-disable-next-line no-control-regex -- controls are what this looks for
        if (sides) expect(text).not.toMatch(/[\s<>,;\u0000]/);
      }),
    );
  });

  test("with a token is read as it was written, also in capitals", () => {
    const token = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => bytes.toHex());
    fc.assert(
      fc.property(fc.constantFrom("reply", "bounce"), token, fc.boolean(), (kind, hex, loud) => {
        const address = tokenAddress(kind, hex, "e.example");
        const { local = "", domain } = splitAddress(address) ?? {};
        expect(readTokenAddress(loud ? local.toUpperCase() : local)).toEqual({ kind, token: hex });
        expect(domain).toBe("e.example");
      }),
    );
    for (const other of ["reply", "reply+", `reply+${"0".repeat(31)}`, `ask+${"0".repeat(32)}`])
      expect(readTokenAddress(other)).toBeNull();
  });
});

describe("a field", () => {
  test("of any words is read as it was folded, and is one field", () => {
    fc.assert(
      fc.property(fc.array(hostile), (parts) => {
        const value = parts.join(" ");
        const written = foldField("X-Test", value);
        const fields = readFields(`${written}\r\nX-Next: 1`);
        // oxlint-disable-next-line no-control-regex -- controls are what this looks for
        const words = value.split(/[\u0000-\u0020\u0085\u2028\u2029]+/).filter(Boolean);
        expect(fields.map(({ name }) => name)).toEqual(["x-test", "x-next"]);
        expect(fieldValue(fields, "x-test")).toBe(words.join(" "));
      }),
    );
  });

  test("keeps to lines of 78 characters where its words allow", () => {
    const lines = foldField("Received", "word ".repeat(100)).split("\r\n");
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(78);
    expect(lines.slice(1).every((line) => line.startsWith(" "))).toBe(true);
  });

  test("is found among what is none", () => {
    const fields = readFields(
      "no field here\nSubject: one\n two\n: nameless\nBad name: x\nSubject: three",
    );
    expect(fields.map(({ value }) => value)).toEqual(["one two", "three"]);
  });
});

test("message ids are found in any text, and nothing else is", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const id of readMessageIds(text)) expect(isMessageId(id)).toBe(true);
    }),
  );
  expect(readMessageIds("<a@b> (comment) <c@d>\r\n <e@f>")).toEqual(["<a@b>", "<c@d>", "<e@f>"]);
  expect(readMessageIds("<a@b>".repeat(1000))).toHaveLength(50);
  expect(isMessageId("<a@b>\r\nBcc: all@e.example")).toBe(false);
});

test("text from outside can be kept, whatever was in it", () => {
  const unit = fc.constantFrom(
    ..."a\r\n\t \u0000\u0085\u2028\ufeff\u0007",
    "\ud800",
    "\udc00",
    "😀",
  );
  const anything = fc.string({ unit });
  fc.assert(
    fc.property(anything, (text) => {
      for (const clean of [cleanText(text), cleanLine(text, 50)]) {
        expect(clean.isWellFormed()).toBe(true);
        // oxlint-disable-next-line no-control-regex -- controls are what this looks for
        expect(clean).not.toMatch(/[\u0000\r\u2028]/);
      }
      expect(cleanLine(text, 50)).not.toContain("\n");
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    }),
  );
});

test("a date is believed only where it can be true", () => {
  const came = Temporal.Instant.from("2026-11-28T12:00:00Z");
  const read = (date: string | null) =>
    boundedDate(date === null ? null : new Date(date), came).toString();
  expect(read("2026-11-27T10:00:00Z")).toBe("2026-11-27T10:00:00Z");
  for (const lie of ["1970-01-01T00:00:00Z", "2036-01-01T00:00:00Z", "nonsense", null])
    expect(read(lie)).toBe(came.toString());
});

test("a language is a tag or nothing", () => {
  expect(firstLanguage("ES-mx, en;q=0.5")).toBe("es-MX");
  for (const none of [null, "", "*", "a", "<script>", "en-", "x".repeat(50)])
    expect(firstLanguage(none)).toBeNull();
});

describe("a report", () => {
  test("of delivery tells the worst that befell (RFC 3464)", () => {
    const part =
      "Reporting-MTA: dns; e.example\r\n\r\nFinal-Recipient: rfc822; a@e.example\r\nAction: delayed\r\nStatus: 4.4.1\r\n\r\n" +
      "Final-Recipient: rfc822; b@e.example\r\nAction: Failed\r\nStatus: 5.1.1 (no such)\r\nDiagnostic-Code: smtp; 550\r\n 5.1.1 unknown\r\n";
    expect(readDeliveryReport(part)).toEqual({
      action: "failed",
      status: "5.1.1",
      diagnostic: "550 5.1.1 unknown",
    });
    expect(readDeliveryReport("Reporting-MTA: dns; e.example")).toBeNull();
  });

  test("of a complaint tells with which envelope it had been sent (RFC 5965)", () => {
    const sender = "Original-Mail-From: <bounce@e.example>";
    expect(complainedEnvelope(`Feedback-Type: Abuse\r\n${sender}`)).toBe("bounce@e.example");
    for (const none of [`Feedback-Type: \r\n${sender}`, sender, "Feedback-Type: abuse"])
      expect(complainedEnvelope(none)).toBeNull();
  });

  test("of any form is no fault", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        readDeliveryReport(`Action: failed\n${text}`);
        complainedEnvelope(`Feedback-Type: abuse\n${text}`);
      }),
    );
  });
});
