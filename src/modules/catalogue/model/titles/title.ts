import type { BibliographicDescription, Form, MarcFormat, MarcSyntax } from "#standards/marc";
import type { Copy } from "../copies/copies.ts";

/** A member library, with what its sign needs. */
export type Holder = {
  readonly code: string;
  readonly name: string;
  readonly hue: number;
  readonly mark: string;
};

/** Copies counted: those that are there now, and all. A copy of unknown status is not available. */
export type CopyCount = { readonly available: number; readonly total: number };

/** A library that has a title, and how many copies. */
export type Holding = Holder & CopyCount;

/** A library's copies of a title at one branch, by what their status means for a reader. */
export type BranchTally = CopyCount & {
  /** The library's own code; null where the record names none. */
  readonly branch: string | null;
  /** There, to be used in the library. */
  readonly reference: number;
  /** Lent, set aside or on the way: it comes back. */
  readonly out: number;
};

/** A library that has a title, with its copies by branch; none where only a record tells of it. */
export type RowHolding = Holding & { readonly branches: readonly BranchTally[] };

export type TitleCopy = Omit<Copy, "mark" | "position"> & { readonly id: string };

/** The copies of a record at one branch; the first of them, and how many there are. */
export type BranchCopies = CopyCount & {
  /** The library's own code of the branch; null when the record names none. */
  readonly branch: string | null;
  /** Copies of which anything is known: lent, on the shelf, missing. */
  readonly known: number;
  readonly copies: readonly TitleCopy[];
};

/** One library's record of a title. */
export type TitleRecord = {
  readonly id: string;
  readonly library: Holder;
  readonly controlNumber: string;
  readonly syntax: MarcFormat;
  readonly dialect: MarcSyntax;
  readonly changedAt: Date;
  readonly description: BibliographicDescription;
  readonly branches: readonly BranchCopies[];
};

/** A title with all that the libraries have of it. */
export type TitleView = {
  readonly id: string;
  /** The id asked for, where it was retired and leads here. */
  readonly retired: string | null;
  readonly changedAt: Date;
  /** The record shown first; null when no library has the title any more. */
  readonly lead: TitleRecord | null;
  /** All records, by the name of their library. */
  readonly records: readonly TitleRecord[];
};

/** A title as a list shows it. */
export type TitleRow = {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  /** In the original script. */
  readonly originalTitle: string | null;
  readonly responsibility: string | null;
  readonly authors: readonly string[];
  readonly year: number | null;
  readonly edition: string | null;
  readonly publisher: string | null;
  readonly form: Form;
  readonly largePrint: boolean;
  readonly languages: readonly string[];
  readonly subjects: readonly string[];
  readonly isbn: string | null;
  readonly summary: string | null;
  readonly links: BibliographicDescription["links"];
  readonly holdings: readonly RowHolding[];
};
