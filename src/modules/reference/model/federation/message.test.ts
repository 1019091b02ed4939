import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foreignText } from "./foreign-text.ts";
import { MessageFault, PROTOCOL, readMessage } from "./message.ts";

const AT = "2026-11-28T10:00:00Z";
const relay = {
  protocol: PROTOCOL,
  transaction: randomUUID(),
  from: "server",
  number: 3,
  heard: 2,
  type: "relay",
  content: { id: "a-1", author: "staff", name: "Ana", text: "Good morning", at: AT },
};

test("a message is read as it was written", () => {
  expect(readMessage(JSON.stringify(relay))).toEqual(relay);
});

test("what we do not know of a message is left out", () => {
  const more = { ...relay, content: { ...relay.content, email: "reader@example.org" } };
  expect(JSON.stringify(readMessage(JSON.stringify(more)))).not.toContain("reader@example.org");
});

describe("what is none says where it is wrong", () => {
  const wrong: readonly (readonly [string, unknown, string])[] = [
    ["no JSON", "{", "no JSON object"],
    ["a list", [], "expected object"],
    ["another protocol", { ...relay, protocol: "qatp/1" }, "protocol"],
    ["no number", { ...relay, number: 0 }, "number"],
    ["no such type", { ...relay, type: "gossip" }, "type"],
    ["not for this side to say", { ...relay, type: "question" }, "question: not by the server"],
    [
      "a text too long",
      { ...relay, content: { ...relay.content, text: "x".repeat(8001) } },
      "text",
    ],
    ["a text of nothing", { ...relay, content: { ...relay.content, text: " \u0000 " } }, "text"],
    ["no transaction", { ...relay, transaction: "1" }, "transaction"],
  ];
  test.each(wrong)("%s", (_, given, says) => {
    const body = typeof given === "string" ? given : JSON.stringify(given);
    expect(() => readMessage(body)).toThrow(MessageFault);
    expect(() => readMessage(body)).toThrow(says);
  });
});

test("whatever comes is a message or a fault, never anything else", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.json(), fc.string()),
      fc.dictionary(fc.string(), fc.jsonValue()),
      (text, more) => {
        for (const body of [text, JSON.stringify({ ...relay, ...more })])
          try {
            readMessage(body);
          } catch (fault) {
            expect(fault).toBeInstanceOf(MessageFault);
          }
      },
    ),
  );
});

test("foreign text keeps its words and loses what plays tricks", () => {
  expect(foreignText("a\u0000b\r\nc\u202Ed\u2066")).toBe("ab\ncd");
  expect(foreignText("e\u0301 \uD800 مرحبًا")).toBe("é \uFFFD مرحبًا".normalize("NFC"));
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const clean = foreignText(text);
      expect(foreignText(clean)).toBe(clean);
      expect(clean.isWellFormed()).toBe(true);
      expect(clean).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|(?![\n\t])\p{Cc}/u);
    }),
  );
});
