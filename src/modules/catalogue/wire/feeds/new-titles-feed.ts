import { atomType, type AtomFeed, type AtomLink } from "#standards/atom";
import type { NewTitle } from "../../actions/finding/new-titles.ts";
import type { FeedSite } from "./site.ts";
import { titleEntry } from "./title-entry.ts";

/** Titles on a page of a feed. */
export const entriesOnPage = 50;

/** What is particular to one feed. */
export type FeedFrame = {
  /** Names the feed for good, within this site. */
  readonly key: string;
  readonly title: string;
  /** The page for people that shows the same. */
  readonly page: string;
  /** Paths of this part of the feed and of those around it. */
  readonly self: string;
  readonly around: Readonly<Partial<Record<"first" | "previous" | "next" | "last", string>>>;
  readonly results?: AtomFeed["results"];
};

/** A feed of titles, the last to come first. */
export function newTitlesFeed(
  site: FeedSite,
  frame: FeedFrame,
  titles: readonly NewTitle[],
): AtomFeed {
  const { address, tag, network, t, locale } = site;
  const latest = Math.max(0, ...titles.map((one) => one.latest.getTime()));
  const around = Object.entries(frame.around).map(([rel, path]): AtomLink => ({
    rel,
    href: address(path),
    type: atomType,
  }));
  return {
    id: tag(frame.key),
    title: t("feed-of", { search: frame.title, network }),
    updated: new Date(latest),
    language: locale,
    author: network,
    links: [
      { rel: "self", href: address(frame.self), type: atomType },
      { rel: "alternate", href: address(frame.page), type: "text/html" },
      ...around,
    ],
    ...(frame.results ? { results: frame.results } : {}),
    entries: titles.map((one) => titleEntry(site, one)),
  };
}

/** When anything that the titles say last changed; null where there are none. */
export function lastChange(titles: readonly NewTitle[]): Date | null {
  const times = titles.map(({ changedAt, latest }) => Math.max(+changedAt, +latest));
  return times.length === 0 ? null : new Date(Math.max(...times));
}
