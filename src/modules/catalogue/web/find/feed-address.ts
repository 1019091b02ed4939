import { asksForAll, type TitleQuery } from "../../model/finding/title-query.ts";
import { addressOf } from "./address.ts";

/** The search whatever its order and page: that is what one follows. */
export function followed(query: TitleQuery): TitleQuery {
  return { ...query, sort: "relevance", near: false, page: 1 };
}

/** A page of a search's feed. */
export function feedPageAddress(query: TitleQuery, page: number): string {
  return addressOf({ ...followed(query), page }, "/find.atom");
}

/** The feed to follow: of a library's whole shelf it is what is new there, not what is new to the network. */
export function feedAddress(query: TitleQuery): string {
  const [library, ...others] = query.chosen.library ?? [];
  const { library: _, ...chosen } = query.chosen;
  const whole = others.length === 0 && asksForAll({ ...query, chosen });
  return library !== undefined && whole && /^[A-Za-z0-9-]{1,32}$/.test(library)
    ? libraryFeedAddress(library)
    : feedPageAddress(query, 1);
}

/** What is new at one library. */
export function libraryFeedAddress(library: string): string {
  return `/libraries/${library}/new.atom`;
}

/** The page that tells how to follow a search. */
export function followAddress(query: TitleQuery): string {
  return addressOf(followed(query), "/find/follow");
}
