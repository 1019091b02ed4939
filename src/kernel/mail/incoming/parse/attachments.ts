import { fileTypeFromBuffer } from "file-type";
import type { Attachment } from "mailparser";
import { safeFileName } from "#standards/email";

/** A file that came with a message, not looked into. */
export type ParsedAttachment = {
  readonly name: string;
  readonly declaredType: string;
  readonly content: Buffer;
};

const MOST_ATTACHMENTS = 50;
/** Enough for the first bytes of any kind; of packed files nothing is unpacked that matters. */
const SNIFFED_BYTES = 4100;
const LONGEST_REPORT = 64 * 1024;

/** The files of a message under names that are safe, as many as are taken. */
export function attachmentsOf(files: readonly Attachment[]) {
  return {
    attachments: files.slice(0, MOST_ATTACHMENTS).map((file, index) => ({
      name: safeFileName(file.filename, index + 1),
      declaredType: typeOf(file.contentType),
      content: file.content,
    })),
    attachmentsLeftOut: Math.max(0, files.length - MOST_ATTACHMENTS),
  };
}

/** The text of the first part of that type; null where there is none. */
export function reportPart(files: readonly Attachment[], type: string): string | null {
  const part = files.find(({ contentType }) => contentType.toLowerCase() === type);
  return part ? part.content.subarray(0, LONGEST_REPORT).toString("utf8") : null;
}

/** What kind of file it is by its first bytes; null where they say nothing. */
export async function sniffType(content: Buffer): Promise<string | null> {
  const found = await fileTypeFromBuffer(content.subarray(0, SNIFFED_BYTES)).catch(() => undefined);
  return found?.mime ?? null;
}

function typeOf(declared: string): string {
  const type = declared.trim().toLowerCase();
  return /^[a-z0-9!#$&^_.+-]{1,100}\/[a-z0-9!#$&^_.+-]{1,100}$/.test(type)
    ? type
    : "application/octet-stream";
}
