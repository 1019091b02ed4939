import { Badge } from "#ui";
import type { KnowledgeWords } from "../../../messages/knowledge-index.ts";
import type { ArticleState } from "../../../model/knowledge/article.ts";

const tones = { draft: "plain", published: "ok", withdrawn: "danger" } as const;

/** Whether readers see it. */
export function StateBadge({
  t,
  state,
}: {
  readonly t: KnowledgeWords;
  readonly state: ArticleState;
}) {
  return <Badge tone={tones[state]}>{t(`state-${state}`)}</Badge>;
}
