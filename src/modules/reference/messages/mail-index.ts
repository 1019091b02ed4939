import { defineMessages } from "#kernel/i18n";
import { ar } from "./mail-ar.ts";
import { en } from "./mail-en.ts";
import { es } from "./mail-es.ts";

/** Mail about questions. */
export const mailWords = defineMessages({ en, es, ar });
