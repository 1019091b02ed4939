import type { Locale } from "#kernel/i18n";
import { isKnowledgeKey, knowledgeWords } from "../../messages/knowledge-index.ts";

/** A fault in the reader's language, by its code. */
export function sayFault(locale: Locale, code: string): string {
  const key = `fault-${code}`;
  const t = knowledgeWords(locale);
  return isKnowledgeKey(key) ? t(key) : t("fault-unknown");
}
