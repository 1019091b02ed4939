import type { Attachment } from "mailparser";
import { safeFileName } from "#standards/email";

const MOST_ATTACHMENTS = 50;
const LONGEST_REPORT = 64 * 1024;

/** The files of a message under names that are safe, as many as are taken. */
export function attachmentsOf(files: readonly Attachment[]) {
  return {
    attachments: files.slice(0, MOST_ATTACHMENTS).map((file, index) => ({
      name: safeFileName(file.filename, index + 1),
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
