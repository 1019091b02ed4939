import { fileTypeFromBuffer } from "file-type";
import type { KindTest } from "#kernel/blobs";
import type { FileKind } from "../../model/files/file.ts";
import { kindOfType, PLAIN_TEXT } from "../../model/files/kinds.ts";
import { isPlainText } from "../../model/files/plain-text.ts";

/** Some programs write the entry that tells the kind of an office file at its end, so much is looked at. */
const START = 1024 * 1024;

/** What may be sent in a conversation: pictures, PDF, office documents without macros, and text. */
export const fileTest: KindTest<FileKind> = {
  bytes: START,
  kindOf: async (start) => {
    const told = await fileTypeFromBuffer(start);
    if (told) return kindOfType(told.mime);
    return isPlainText(start) ? PLAIN_TEXT : null;
  },
};
