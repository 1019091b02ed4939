import { type NoteMark, noteMarks } from "./notes.ts";
import type { OpenList } from "./open-codes.ts";

/** What a sign in a note means: words to read instead, or a requester's Cancel. */
export type NoteSign = {
  readonly sign: RegExp;
  readonly name: string;
  readonly means: { readonly words: string } | { readonly action: "Cancel" };
};

/** How a system's messages differ from the standard's, as data. */
export type Dialect = {
  /** Read from notes of requesters, or of suppliers. */
  readonly signs: readonly NoteSign[];
  /** What is cut out of notes altogether. */
  readonly noise?: RegExp;
  /** How our marks are said there; without it they are sent as they are. */
  readonly says?: Readonly<Record<NoteMark, string>>;
  /** Lists of which it takes known codes only; other identifiers are left out. */
  readonly closedLists?: readonly OpenList[];
  /** The service level that is sent where ours is not one of the known ones. */
  readonly serviceLevel?: string;
  /** Whether it shows addresses only when they stand in the note. */
  readonly addressesInNotes?: boolean;
};

/** Alma asks people to answer conditions with one word; others took it over. A longer note is a letter. */
const oneWord: readonly NoteSign[] = [
  { sign: /^\s*accept\s*$/i, name: "ACCEPT", means: { words: noteMarks.accepted } },
  { sign: /^\s*reject\s*$/i, name: "REJECT", means: { action: "Cancel" } },
];

/** For systems where a person reads the note. */
const inWords = {
  accepted: "ACCEPT",
  lost: "The item is lost.",
  damaged: "The item is damaged.",
  claimedReturned: "The item has been returned, we believe.",
} as const satisfies Record<NoteMark, string>;

/** ReShare numbers its messages in their notes. */
const sequenceNumbers = /#seq:\d+#/g;

const reshareSigns: readonly NoteSign[] = [
  sign("#ReShareLoanConditionAgreeResponse#", noteMarks.accepted),
  sign(
    "#ReShareSupplierAwaitingConditionConfirmation#",
    "Conditions: please accept them, or cancel.",
  ),
  sign(
    "#ReShareSupplierConditionsAssumedAgreed#",
    "Conditions are taken as agreed unless you cancel.",
  ),
  sign("#ReShareAddLoanCondition#", ""),
];

function sign(mark: string, words: string): NoteSign {
  return { sign: new RegExp(mark), name: mark, means: { words } };
}

const almaLike: Dialect = {
  signs: oneWord,
  // A broker between ReShare and Alma may have left them.
  noise: sequenceNumbers,
  says: inWords,
  closedLists: ["bibliographicItemIdentifierCode", "bibliographicRecordIdentifierCode"],
  serviceLevel: "Standard",
  addressesInNotes: true,
};

/**
 * The dialects that are publicly known. Rapido is of Alma's house. Of WorldShare none is described; it is
 * a name to choose, so that what is learned of it has its place.
 */
export const dialects = {
  standard: { signs: oneWord },
  alma: almaLike,
  rapido: almaLike,
  reshare: {
    signs: [...reshareSigns, ...oneWord],
    noise: sequenceNumbers,
    says: { ...inWords, accepted: "#ReShareLoanConditionAgreeResponse#" },
  },
  crosslink: {
    signs: [...reshareSigns, ...oneWord],
    noise: sequenceNumbers,
    says: inWords,
  },
  worldshare: { signs: oneWord, says: inWords },
} as const satisfies Record<string, Dialect>;

export type DialectName = keyof typeof dialects;

/** A dialect by its name; one that is unknown is the standard. */
export function dialectOf(name: string): Dialect {
  return Object.hasOwn(dialects, name) ? dialects[name as DialectName] : dialects.standard;
}
