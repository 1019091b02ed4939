import type { BibliographicDescription } from "#standards/marc";

/** Where copies of a title are, for counting and for the scope. */
export type IndexedHolding = {
  readonly library: string;
  readonly branch: string | null;
  readonly available: number;
  readonly total: number;
};

/** What a title's document is made of. */
export type TitleSource = {
  readonly id: string;
  readonly heldBy: number;
  readonly copies: number;
  /** When the last library that had not had it before got it. */
  readonly added: Date;
  /** The leading record's description first, then some of the others. */
  readonly descriptions: readonly BibliographicDescription[];
  readonly holdings: readonly IndexedHolding[];
  readonly controlNumbers: readonly string[];
};
