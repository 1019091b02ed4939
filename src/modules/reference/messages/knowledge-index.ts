import { defineMessages, type Words } from "#kernel/i18n";
import { ar } from "./knowledge-ar.ts";
import { en } from "./knowledge-en.ts";
import { es } from "./knowledge-es.ts";

/** The knowledge base: for readers, and for those who write it. */
export const knowledgeWords = defineMessages({ en, es, ar });
export type KnowledgeKey = keyof typeof en;
export type KnowledgeWords = Words<KnowledgeKey>;

export function isKnowledgeKey(key: string): key is KnowledgeKey {
  return Object.hasOwn(en, key);
}
