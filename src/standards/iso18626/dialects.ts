import type { OpenList } from "./open-codes.ts";

/** How a system's messages differ from the standard's, as data. */
export type Dialect = {
  /** Marks in notes that are meant for programs, and the words that stand here for them. */
  readonly marks: readonly { readonly mark: string; readonly words: string }[];
  /** What is cut out of notes altogether. */
  readonly noise?: RegExp;
  /** The mark with which agreement to conditions is sent there, where it is not the usual word. */
  readonly agreement?: string;
  /** Whether refused conditions are told by Cancel rather than by a note. */
  readonly refusesByCancel?: boolean;
  /** Lists of which it takes known codes only; other identifiers are left out. */
  readonly closedLists?: readonly OpenList[];
  /** The service level that is sent where ours is not one of the known ones. */
  readonly serviceLevel?: string;
  /** Whether it shows addresses only when they stand in the note. */
  readonly addressesInNotes?: boolean;
};

/** ReShare numbers its messages in their notes. */
const sequenceNumbers = /#seq:\d+#/g;

/**
 * The dialects that are publicly known. Of WorldShare none is described; it is a name to choose, so
 * that what is learned of it has its place.
 */
export const dialects = {
  standard: { marks: [] },
  alma: {
    marks: [],
    // A broker between ReShare and Alma may have left them.
    noise: sequenceNumbers,
    closedLists: ["bibliographicItemIdentifierCode", "bibliographicRecordIdentifierCode"],
    serviceLevel: "Standard",
    addressesInNotes: true,
  },
  reshare: {
    marks: [
      { mark: "#ReShareLoanConditionAgreeResponse#", words: "ACCEPT" },
      {
        mark: "#ReShareSupplierAwaitingConditionConfirmation#",
        words: "Conditions: please answer ACCEPT or REJECT.",
      },
      {
        mark: "#ReShareSupplierConditionsAssumedAgreed#",
        words: "Conditions are taken as agreed unless you answer REJECT.",
      },
      { mark: "#ReShareAddLoanCondition#", words: "" },
    ],
    noise: sequenceNumbers,
    agreement: "#ReShareLoanConditionAgreeResponse#",
    refusesByCancel: true,
  },
  worldshare: { marks: [] },
} as const satisfies Record<string, Dialect>;

export type DialectName = keyof typeof dialects;

/** A dialect by its name; one that is unknown is the standard. */
export function dialectOf(name: string): Dialect {
  return Object.hasOwn(dialects, name) ? dialects[name as DialectName] : dialects.standard;
}
