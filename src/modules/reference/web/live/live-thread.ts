import type { Locale } from "#kernel/i18n";
import { threadWords } from "../../messages/thread-index.ts";

/** What a page needs to follow a conversation by itself. */
export type LiveThread = {
  /** Shows that the page was given to this visitor. */
  readonly token: string;
  readonly kind: string;
  readonly stream: string;
  /** A stranger's way in; null for staff, whose sign-in is known. */
  readonly key: string | null;
  /** The number up to which the page shows everything. */
  readonly after: number;
  /** What the element says, by attribute. */
  readonly words: Readonly<Record<`word-${string}`, string>>;
};

/** Readers and staff have words of their own for the same. */
type Line = (
  key: "live-on" | "live-lost" | "is-writing" | "is-here",
  values?: { who: string },
) => string;

/** What the element tells of the line, and of who is writing; readers have no names. */
export function lineWords(t: Line, locale: Locale): LiveThread["words"] {
  return {
    "word-reader": threadWords(locale)("reader"),
    "word-live": t("live-on"),
    "word-lost": t("live-lost"),
    "word-writing": t("is-writing", { who: "{who}" }),
    "word-here": t("is-here", { who: "{who}" }),
  };
}
