import type { LoadableRecord } from "./loadable.ts";

/** Why something of a delivery could not be loaded, or looked odd, beside what the reader of records says. */
export type LoadProblem =
  | { readonly code: "control-number-missing"; readonly params: Record<string, never> }
  | {
      readonly code: "control-number-repeated";
      readonly params: { readonly number: string; readonly times: number };
    }
  | { readonly code: "control-number-too-long"; readonly params: { readonly limit: number } }
  | { readonly code: "not-storable"; readonly params: { readonly message: string } }
  | { readonly code: "identifier-unusable"; readonly params: { readonly limit: number } }
  | PackingProblem
  | Withheld;

/** Why a packed file was not read to its end. */
export type PackingProblem =
  | { readonly code: "compression-damaged"; readonly params: { readonly message: string } }
  | { readonly code: "compression-suspicious"; readonly params: { readonly limit: number } }
  | { readonly code: "compression-trailing"; readonly params: { readonly length: number } };

/** Why records that a delivery seems to leave out were not withdrawn. */
export type Withheld =
  | { readonly code: "deletions-withheld"; readonly params: { readonly failures: number } }
  | { readonly code: "source-not-compared"; readonly params: Record<string, never> }
  | { readonly code: "source-list-empty"; readonly params: Record<string, never> };

export type Finding = {
  readonly offset: number;
  readonly severity: "failure" | "warning";
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly controlNumber: string | null;
  readonly bytes: Uint8Array;
};

/** One thing that was read from a delivery: a record with its oddities, or a stretch that is none. */
export type Entry = {
  /** Where the next one begins, in bytes of the unpacked file. */
  readonly end: number;
  readonly record: LoadableRecord | null;
  /** Whether it is a record that a later one of the same file replaces: it is not loaded. */
  readonly superseded?: boolean;
  readonly findings: readonly Finding[];
};
