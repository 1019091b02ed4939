import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./api-ar.ts";
import { en } from "./api-en.ts";
import { es } from "./api-es.ts";

/** The API for programs, as people read of it. */
export const apiWords = defineMessages({ en, es, ar });
export type ApiKey = keyof typeof en;
export type ApiWords = Words<ApiKey>;

/** What the description for programs says: programs are written in English. */
export const apiTexts: Readonly<Record<ApiKey, string>> = en;

const keys = new Map(
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are the book's own
  Object.entries(en).map(([key, text]): [string, ApiKey] => [text, key as ApiKey]),
);

/** The key of a text of the description, so that it can be said in another language. */
export function apiKeyOf(text: string): ApiKey | undefined {
  return keys.get(text);
}
