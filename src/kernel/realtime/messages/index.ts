import { defineMessages } from "#kernel/i18n";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";

export const words = defineMessages({ en, es, ar });

/** Refusals of the transport itself; those of a stream are its module's. */
export type LiveRefusal = keyof typeof en;
