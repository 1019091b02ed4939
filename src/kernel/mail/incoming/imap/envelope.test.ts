import { expect, test } from "vitest";
import { envelopeOfHeader } from "./envelope.ts";

const envelopeOf = (...lines: string[]) =>
  envelopeOfHeader(Buffer.from([...lines, "", "To: <body@desk.example>"].join("\r\n")));

test("who a message is from and for stands in its header, the server's own fields first", () => {
  expect(
    envelopeOf(
      "To: Ask <ask@desk.example>, other@desk.example",
      "Return-Path: <ruth@e.example>",
      "Delivered-To: desk@mail.example",
    ),
  ).toEqual({
    returnPath: "ruth@e.example",
    recipients: ["desk@mail.example", "ask@desk.example", "other@desk.example"],
  });
  expect(envelopeOf("Return-Path: <>").returnPath).toBe("");
  expect(envelopeOf("Subject: x").returnPath).toBeNull();
});

test("what is no address is for nobody", () => {
  const { recipients } = envelopeOf(`To: <a\0b@desk.example>, <${"a".repeat(300)}@desk.example>`);
  expect(recipients).toEqual([]);
});
