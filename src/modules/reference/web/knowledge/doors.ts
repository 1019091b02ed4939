import type { DeskDoor } from "#kernel/manifest";
import { knowledgeWords } from "../../messages/knowledge-index.ts";
import { mayCoordinateNetwork, mayWorkAt } from "../../policy.ts";

/** The doors to the knowledge base: a library's desk, and the network's page for those who speak for it. */
export const knowledgeDoors: readonly DeskDoor[] = [
  {
    href: ({ code }) => `/desk/${code}/ask/knowledge`,
    label: (locale) => knowledgeWords(locale)("knowledge"),
    may: mayWorkAt,
  },
  {
    href: () => "/network/knowledge",
    label: (locale) => knowledgeWords(locale)("network-knowledge"),
    may: mayCoordinateNetwork,
  },
];
