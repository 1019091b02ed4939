import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./files-ar.ts";
import { en } from "./files-en.ts";
import { es } from "./files-es.ts";

/** Files in a conversation. */
export const filesWords = defineMessages({ en, es, ar });
export type FilesWords = Words<keyof typeof en>;

export function isFilesKey(key: string): key is keyof typeof en {
  return Object.hasOwn(en, key);
}
