/** What the Key/Encoded-Value formats of Z39.88-2004 describe (info:ofi/fmt:kev:mtx:…). */
export const referentFormats = ["book", "journal", "dissertation", "dc", "patent"] as const;
export type ReferentFormat = (typeof referentFormats)[number];

/** One thing that is referred to, and by whom; by value. */
export type ContextObject = {
  /** Null where it does not say. */
  readonly format: ReferentFormat | null;
  /** What is said of it: keys of the format without "rft.", each with its values. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** By what it is known elsewhere, as URIs. */
  readonly ids: readonly string[];
  /** Who refers, as a URI. */
  readonly referrer: string | null;
};

/** Why an OpenURL cannot be answered. */
export type OpenUrlProblem =
  /** It says nothing of any thing. */
  | "empty"
  /** It is longer than anybody's citation. */
  | "too-long"
  /** It only says where the description lies; going there in a stranger's name is not done. */
  | "by-reference";

export type ReadOpenUrl =
  | { readonly ok: true; readonly context: ContextObject }
  | { readonly ok: false; readonly problem: OpenUrlProblem };
