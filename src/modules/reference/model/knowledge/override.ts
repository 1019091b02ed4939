import type { Id, LibraryId } from "#kernel/ids";
import type { Article, ArticleId } from "./article.ts";

export type OverrideId = Id<"article override">;

export const overrideWays = ["replace", "note", "hide"] as const;
/** What a library does with an article of the network for its own readers. */
export type OverrideWay = (typeof overrideWays)[number];

export type Override = {
  readonly id: OverrideId;
  readonly library: LibraryId;
  readonly article: ArticleId;
  readonly way: OverrideWay;
  /** In the markup of articles; empty unless it is a note. */
  readonly note: string;
  /** The library's own article that stands in its place. */
  readonly replacement: ArticleId | null;
  /** The version of the network's text that it was made from. */
  readonly sourceVersion: number;
  readonly author: string;
  readonly at: Date;
};

/** Whether the network has changed its text since. */
export function isOverrideStale(
  { version }: Pick<Article, "version">,
  { sourceVersion }: Pick<Override, "sourceVersion">,
): boolean {
  return sourceVersion < version;
}

/** Whether the network's article is not shown; a replacement that is still a draft replaces nothing yet. */
export function hidesSource(
  { way, replacement }: Pick<Override, "way" | "replacement">,
  published: ReadonlySet<string>,
): boolean {
  return way === "hide" || (replacement !== null && published.has(replacement));
}

/**
 * What a library's readers see of these articles: its own published ones and the network's, without those
 * that it hides or replaces. `library` null: the network's own readers.
 */
export function seenByReaders<One extends Pick<Article, "id" | "library" | "state">>(
  articles: readonly One[],
  library: LibraryId | null,
  overrides: readonly Override[],
): readonly One[] {
  const published = articles.filter(({ state }) => state === "published");
  const there = new Set(published.map(({ id }) => id));
  const gone = new Set(
    overrides
      .filter((one) => one.library === library && hidesSource(one, there))
      .map(({ article }) => article),
  );
  return published.filter(
    (one) => one.library === library || (one.library === null && !gone.has(one.id)),
  );
}
