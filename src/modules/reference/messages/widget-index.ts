import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./widget-ar.ts";
import { en } from "./widget-en.ts";
import { es } from "./widget-es.ts";

/** The question window on other web pages. */
export const widgetWords = defineMessages({ en, es, ar });
export type WidgetWords = Words<keyof typeof en>;
