import { defineMessages, type Locale, type Words } from "#kernel/i18n";
import { ar } from "./collection-ar.ts";
import { ar as classesAr } from "./collection-classes-ar.ts";
import { en as classesEn } from "./collection-classes-en.ts";
import { es as classesEs } from "./collection-classes-es.ts";
import { en } from "./collection-en.ts";
import { es } from "./collection-es.ts";

/** Comparing what the libraries hold. */
export const collectionWords = defineMessages({ en, es, ar });
export type CollectionWords = Words<keyof typeof en>;

const classWords = defineMessages({ en: classesEn, es: classesEs, ar: classesAr });

/** A main class in the reader's language; the value itself when it is none. */
export function className(locale: Locale, value: string): string {
  return isClass(value) ? classWords(locale)(value) : value;
}

function isClass(value: string): value is keyof typeof classesEn {
  return Object.hasOwn(classesEn, value);
}
