import type { ArticleState } from "./article.ts";

export const deskFilters = ["all", "draft", "review", "stale", "poor", "withdrawn"] as const;
/** `review`: their day has come; `stale`: with a translation of an older text; `poor`: not helpful to most. */
export type DeskFilter = (typeof deskFilters)[number];

export type DeskFacts = {
  readonly state: ArticleState;
  readonly isOverdue: boolean;
  /** Languages whose translation is of an older text. */
  readonly stale: readonly string[];
  /** How many its current words helped, and how many not. */
  readonly yes: number;
  readonly no: number;
};

/** Fewer voices than this say nothing yet. */
const VOICES = 3;

/** Whether an article belongs under a filter; withdrawn ones only under their own. */
export function matches(facts: DeskFacts, filter: DeskFilter): boolean {
  if (facts.state === "withdrawn") return filter === "withdrawn";
  switch (filter) {
    case "all":
      return true;
    case "review":
      return facts.isOverdue;
    case "stale":
      return facts.stale.length > 0;
    case "poor":
      return isPoor(facts);
    default:
      return facts.state === filter;
  }
}

/** Whether half of those who said anything, or more, were not helped. */
export function isPoor({ yes, no }: Pick<DeskFacts, "yes" | "no">): boolean {
  return yes + no >= VOICES && no >= yes;
}

export function isDeskFilter(text: string): text is DeskFilter {
  return deskFilters.some((filter) => filter === text);
}
