import { defineMessages, type Words } from "#kernel/i18n";
import { ar as findAr } from "./pages-find-ar.ts";
import { en as findEn } from "./pages-find-en.ts";
import { es as findEs } from "./pages-find-es.ts";
import { ar as listsAr } from "./pages-lists-ar.ts";
import { en as listsEn } from "./pages-lists-en.ts";
import { es as listsEs } from "./pages-lists-es.ts";
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

/** Saved lists. */
export const listWords = defineMessages({ en: listsEn, es: listsEs, ar: listsAr });
export type ListWords = Words<keyof typeof listsEn>;

/** Whether a word made of a code is one of ours. */
export function isTitleKey(key: string): key is TitleKey {
  return Object.hasOwn(titleEn, key);
}

/** Whether a word is one of finding titles: values of facets come from records. */
export function isFindKey(key: string): key is keyof typeof findEn {
  return Object.hasOwn(findEn, key);
}
