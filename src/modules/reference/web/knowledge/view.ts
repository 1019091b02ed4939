import type { Context } from "hono";
import type { WebEnv } from "#kernel/http";
import { formatDate, type Locale } from "#kernel/i18n";
import { type KnowledgeWords, knowledgeWords } from "../../messages/knowledge-index.ts";

/** What every page of the knowledge base needs to speak. */
export type KnowledgeView = {
  readonly t: KnowledgeWords;
  readonly locale: Locale;
  readonly day: (at: Date) => string;
};

/** How this request is to be answered. `timeZone`: whose calendar dates are of. */
export function knowledgeView(c: Context<WebEnv>, timeZone = "UTC"): KnowledgeView {
  const { locale } = c.get("visit");
  return {
    t: knowledgeWords(locale),
    locale,
    day: (at) =>
      formatDate(locale, at.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate()),
  };
}

/** A page's address as others know it. */
export function absolute(c: Context<WebEnv>, path: string): string {
  return new URL(path, c.get("visit").services.config.publicUrl).href;
}
