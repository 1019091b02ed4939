import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./figures-ar.ts";
import { en } from "./figures-en.ts";
import { es } from "./figures-es.ts";

/** What is counted at the reference desk. */
export const figuresWords = defineMessages({ en, es, ar });
export type FiguresKey = keyof typeof en;
export type FiguresWords = Words<FiguresKey>;

export function isFiguresKey(key: string): key is FiguresKey {
  return Object.hasOwn(en, key);
}
