import { setTimeout as pause } from "node:timers/promises";
import type { ParsedMail as Parsed } from "mailparser";
import {
  cleanLine,
  fieldValue,
  fieldValues,
  firstLanguage,
  type HeaderField,
  isAddress,
  type MailAddress,
  readFields,
  readMessageIds,
} from "#standards/email";
import type { ReceivedAttachment } from "../mailbox.ts";
import { attachmentsOf, reportPart } from "./attachments.ts";
import { textOf } from "./text.ts";

/** A message, taken apart within limits; nothing in it is trusted. */
export type ParsedMail = {
  readonly fields: readonly HeaderField[];
  /** The one sender; null where there is none, or several. */
  readonly from: MailAddress | null;
  readonly senders: number;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly ReceivedAttachment[];
  readonly attachmentsLeftOut: number;
  readonly messageId: string | null;
  /** In-Reply-To and References. */
  readonly answers: readonly string[];
  readonly date: Date | null;
  readonly language: string | null;
  readonly reportType: string | null;
  readonly deliveryReport: string | null;
  readonly feedbackReport: string | null;
};

const MOST_PARTS = 200;
/** The largest message of files has half of that; parsers take their time for each line. */
const MOST_LINES = 700_000;
const MOST_HEADER_BYTES = 256 * 1024;
const MOST_HTML = 2_000_000;
const LONGEST_SUBJECT = 500;
const LONGEST_NAME = 200;
/** Milliseconds. */
const LONGEST_PARSING = 60_000;

/** A message that no program of ours can read; it is kept all the same. */
export class UnreadableMail extends Error {}

/**
 * Takes a message apart: text and files, nothing within files. @throws UnreadableMail where it has more
 * lines, parts or headers than any honest one
 */
export async function parseMail(raw: Buffer): Promise<ParsedMail> {
  if (hasTooManyLines(raw)) throw new UnreadableMail("too many lines");
  // Loaded when the first message comes: it is large.
  const { simpleParser } = await import("mailparser");
  const parsing = simpleParser(raw, {
    maxChildNodes: MOST_PARTS,
    maxHeadSize: MOST_HEADER_BYTES,
    maxHtmlLengthToParse: MOST_HTML,
    // Messages within messages stay files: what they say was said by somebody else.
    ignoreEmbedded: true,
    keepDeliveryStatus: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    checksumAlgo: false,
  });
  const mail = await inTime(parsing).catch((fault: unknown) => {
    throw new UnreadableMail(fault instanceof Error ? fault.message : "unreadable");
  });
  const fields = readFields(mail.headerLines.map(({ line }) => line).join("\r\n"));
  return { fields, ...headerOf(mail, fields), text: await textOf(mail), ...filesOf(mail) };
}

function hasTooManyLines(raw: Buffer): boolean {
  let lines = 0;
  for (let at = raw.indexOf(10); at >= 0 && lines <= MOST_LINES; at = raw.indexOf(10, at + 1))
    lines += 1;
  return lines > MOST_LINES;
}

/** One message that a parser never ends with must not keep the others waiting. */
async function inTime<T>(parsing: Promise<T>): Promise<T> {
  const ending = new AbortController();
  const late = pause(LONGEST_PARSING, null, { ref: false, signal: ending.signal }).then(() => {
    throw new Error("reading takes too long");
  });
  late.catch(() => undefined);
  return Promise.race([parsing, late]).finally(() => ending.abort());
}

function filesOf(mail: Parsed) {
  return {
    ...attachmentsOf(mail.attachments),
    deliveryReport: reportPart(mail.attachments, "message/delivery-status"),
    feedbackReport: reportPart(mail.attachments, "message/feedback-report"),
  };
}

function headerOf(mail: Parsed, fields: readonly HeaderField[]) {
  const senders = sendersOf(mail, fields);
  const answers = ["references", "in-reply-to"].flatMap((name) => fieldValues(fields, name));
  return {
    from: senders.length === 1 ? (senders[0] ?? null) : null,
    senders: senders.length,
    subject: cleanLine(mail.subject ?? "", LONGEST_SUBJECT),
    messageId: readMessageIds(fieldValue(fields, "message-id") ?? "")[0] ?? null,
    answers: answers.flatMap(readMessageIds),
    date: fieldValue(fields, "date") === null ? null : (mail.date ?? null),
    reportType: reportTypeOf(fieldValue(fields, "content-type") ?? ""),
    language: firstLanguage(
      fieldValue(fields, "content-language") ?? fieldValue(fields, "accept-language"),
    ),
  };
}

/** Each From field counts, also where the parser looks at the first only. */
function sendersOf(mail: Parsed, fields: readonly HeaderField[]): readonly MailAddress[] {
  const mailboxes = (mail.from?.value ?? []).flatMap(({ group, ...one }) => group ?? [one]);
  const further = fieldValues(fields, "from").slice(1);
  const senders = mailboxes.map(({ name, address = "" }) => ({
    name: cleanLine(name, LONGEST_NAME),
    address: cleanLine(address, LONGEST_SUBJECT),
  }));
  const real = senders.filter(({ address }) => isAddress(address));
  return [...real, ...further.map((address) => ({ name: "", address }))];
}

/** RFC 6522 §3. */
function reportTypeOf(contentType: string): string | null {
  if (!/^multipart\/report\b/i.test(contentType)) return null;
  return /\breport-type="?([a-z-]{1,40})/i.exec(contentType)?.[1]?.toLowerCase() ?? null;
}
