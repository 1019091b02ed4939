import { defineMessages, type Words } from "#kernel/i18n";
import { ar as findAr } from "./pages-find-ar.ts";
import { en as findEn } from "./pages-find-en.ts";
import { es as findEs } from "./pages-find-es.ts";
import { ar as titleAr } from "./pages-title-ar.ts";
import { en as titleEn } from "./pages-title-en.ts";
import { es as titleEs } from "./pages-title-es.ts";

/** Finding titles. */
export const findWords = defineMessages({ en: findEn, es: findEs, ar: findAr });
export type FindWords = Words<keyof typeof findEn>;

/** One title. */
export const titleWords = defineMessages({ en: titleEn, es: titleEs, ar: titleAr });
export type TitleWords = Words<keyof typeof titleEn>;
export type TitleKey = keyof typeof titleEn;

/** Whether a word made of a code is one of ours. */
export function isTitleKey(key: string): key is TitleKey {
  return Object.hasOwn(titleEn, key);
}
