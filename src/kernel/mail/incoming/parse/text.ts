import type { ParsedMail } from "mailparser";
import { cleanText } from "#standards/email";

/** What goes beyond it stays in the message as it came. */
const LONGEST_TEXT = 500_000;
const MOST_HTML = 2_000_000;

/** What a message says, as text: its text part, or else its HTML turned to text. HTML itself is shown nowhere. */
export async function textOf({ text, html }: ParsedMail): Promise<string> {
  const plain = (text ?? "").trim() === "" && html ? await textOfHtml(html) : (text ?? "");
  return cleanText(plain, LONGEST_TEXT);
}

/** As a message of its own it goes through the same limits as one that has no text part. */
async function textOfHtml(html: string): Promise<string> {
  const { simpleParser } = await import("mailparser");
  const message = `Content-Type: text/html; charset=utf-8\r\n\r\n${html}`;
  const { text } = await simpleParser(message, {
    maxHtmlLengthToParse: MOST_HTML,
    skipTextToHtml: true,
    skipImageLinks: true,
  });
  return text ?? "";
}
