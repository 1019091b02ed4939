import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./api-faults-ar.ts";
import { en } from "./api-faults-en.ts";
import { es } from "./api-faults-es.ts";

/** What the API says of a question that it cannot answer. */
export const apiFaultWords = defineMessages({ en, es, ar });
export type ApiFaultKey = keyof typeof en;
export type ApiFaultWords = Words<ApiFaultKey>;
