import type { Id, LibraryId, PersonId } from "#kernel/ids";

export type ArticleId = Id<"article">;

export const articleKinds = ["faq", "article"] as const;
/** `faq`: its title is a question, its text the answer. */
export type ArticleKind = (typeof articleKinds)[number];

/** An answer in the knowledge base, without its words. */
export type Article = {
  readonly id: ArticleId;
  /** In permalinks. */
  readonly number: string;
  /** Whose it is; null: the network's. */
  readonly library: LibraryId | null;
  readonly kind: ArticleKind;
  /** In which it was first written (ISO 639). */
  readonly language: string;
  readonly state: ArticleState;
  readonly topics: readonly string[];
  /** Of the text in its first language. */
  readonly version: number;
  /** Who hears when it should be read again. */
  readonly keeper: PersonId | null;
  /** A day (ISO 8601). */
  readonly reviewOn: string | null;
  readonly publishedAt: Date | null;
};

/** What an article says in one language. */
export type ArticleText = {
  readonly article: ArticleId;
  readonly language: string;
  readonly version: number;
  /** The version of the first language's text that it says. */
  readonly sourceVersion: number;
  readonly title: string;
  readonly body: string;
  /** As they were called then; empty for somebody who was erased. */
  readonly author: string;
  readonly at: Date;
};

/** An article with all that it says now, its first language first. */
export type ToldArticle = Article & { readonly texts: readonly ArticleText[] };

const moves = {
  publish: { draft: "published" },
  withdraw: { draft: "withdrawn", published: "withdrawn" },
} as const;
export type ArticleState = "draft" | "published" | "withdrawn";
export type ArticleMove = keyof typeof moves | "restore";

/** Where a move leads; null where it is none from there. What was published once, is so again when restored. */
export function stateAfter(
  { state, publishedAt }: Pick<Article, "state" | "publishedAt">,
  move: ArticleMove,
): ArticleState | null {
  if (move === "restore") {
    if (state !== "withdrawn") return null;
    return publishedAt === null ? "draft" : "published";
  }
  return Object.entries<ArticleState>(moves[move]).find(([from]) => from === state)?.[1] ?? null;
}

/** Whether a translation says an older text than the article now has. */
export function isStale(
  { language, version }: Pick<Article, "language" | "version">,
  text: Pick<ArticleText, "language" | "sourceVersion">,
): boolean {
  return text.language !== language && text.sourceVersion < version;
}

/** The text for a reader: in the language asked for, else in the first one. @throws Error for an article without words. */
export function textIn(article: ToldArticle, language: string): ArticleText {
  const { texts } = article;
  const found =
    texts.find((one) => one.language === language) ??
    texts.find((one) => one.language === article.language) ??
    texts[0];
  if (!found) throw new Error(`article ${article.number} has no words`);
  return found;
}
