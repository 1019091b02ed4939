import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeMail } from "./compose.ts";

const content = {
  locale: "en",
  heading: "Choose a new password",
  paragraphs: [
    "Somebody, most likely you, asked for a new password for the library. The link below works once, within the next half hour.",
    "If it was not you, you need not do anything.",
  ],
  action: { label: "Choose a new password", url: `https://shelf.example/reset/${"x".repeat(90)}` },
  footer: "Estuary Libraries",
} as const;

describe("plain text", () => {
  const { text } = composeMail(content);
  test("has lines that any program shows, but links stay whole", () => {
    const long = text.split("\n").filter((line) => line.length > 72);
    expect(long).toEqual([content.action.url]);
  });
  test("says everything", () => {
    const flat = text.replaceAll(/\s+/g, " ");
    for (const said of [content.heading, ...content.paragraphs, content.footer])
      expect(flat).toContain(said);
  });
});

test("several pieces of news say the same in both versions, each with its link", () => {
  const url = (page: string) => `https://shelf.example/${page}`;
  const items = ["first", "second"].map((name) => ({
    title: `The ${name}`,
    text: `About the ${name}.`,
    link: { label: "Open", url: url(name) },
  }));
  const links = [{ label: "No more mail", url: url("stop") }];
  const { text, html } = composeMail({ ...content, items, links });
  const said = items.flatMap(({ title, text: about, link }) => [title, about, link.url]);
  for (const version of [text, html])
    for (const words of [...said, "No more mail", url("stop")]) expect(version).toContain(words);
});

describe("HTML", () => {
  test("runs right to left in Arabic, and the address does not", () => {
    const { html } = composeMail({ ...content, locale: "ar", heading: "كلمة مرور جديدة" });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain(`<bdi dir="ltr">${content.action.url}</bdi>`);
  });
  test("cannot be written into by what people are called", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."<>\"'&/=a script") }), (name) => {
        const tags = (html: string) => html.replaceAll(/[^<>]/g, "").length;
        const written = (text: string) => {
          const link = { label: text, url: content.action.url };
          const items = [{ title: text, text, link }];
          return tags(composeMail({ ...content, paragraphs: [text], items, links: [link] }).html);
        };
        expect(written(name)).toBe(written("x"));
      }),
    );
  });
});
