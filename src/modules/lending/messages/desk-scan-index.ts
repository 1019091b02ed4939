import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./desk-scan-ar.ts";
import { en } from "./desk-scan-en.ts";
import { es } from "./desk-scan-es.ts";

/** The page at the scanner: what a scan did, and what comes next. */
export const scanWords = defineMessages({ en, es, ar });
export type ScanKey = keyof typeof en;
export type ScanWords = Words<ScanKey>;

export function isScanKey(key: string): key is ScanKey {
  return Object.hasOwn(en, key);
}
