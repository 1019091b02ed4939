import type { Ctx } from "#kernel/tenancy";
import type { Offer } from "./offer.ts";

/** Where and how soon something can be had, in words. */
type CardFact = {
  readonly state: "here" | "elsewhere" | "later" | "online" | "none";
  readonly text: string;
  readonly more: string | null;
  /** An address that answers with this line as it is at that moment, in HTML; null: it does not change. */
  readonly live: string | null;
};

/** Something of this site in short, in the language of whoever looks: it stands where a link to it was written. */
export type Card = {
  /** Its page: a path of this site. */
  readonly href: string;
  readonly title: string;
  /** The language of the title, where it is known. */
  readonly lang: string | null;
  /** Who made it, or what it is. */
  readonly by: string | null;
  /** A picture of it: a path of this site. */
  readonly picture: string | null;
  readonly fact: CardFact | null;
  /** What can be done with it. */
  readonly offers: readonly Offer[];
};

/** How links to one kind of thing unfold into cards. */
export type LinkCard = {
  /** The whole path of such a link. */
  readonly path: RegExp;
  /** Null: there is no such thing, or it is nothing to whoever looks. */
  readonly load: (ctx: Ctx, match: RegExpExecArray) => Promise<Card | null>;
  /** The things that are found by these words, the likeliest first; a few. */
  readonly find?: (ctx: Ctx, words: string) => Promise<readonly Card[]>;
};
