import type { Id, LibraryId, PersonId } from "#kernel/ids";

export type CannedId = Id<"canned">;

/** Whose a canned answer is: somebody's own, a library's, or the network's. */
export const CANNED_OWNERS = ["person", "library", "network"] as const;
export type CannedOwner = (typeof CANNED_OWNERS)[number];

/** What a canned answer says in one language. */
export type CannedText = {
  readonly language: string;
  readonly body: string;
  /** The version of the first language's text that it says. */
  readonly sourceVersion: number;
};

/** A text that is written once and used in many answers. */
export type Canned = {
  readonly id: CannedId;
  readonly library: LibraryId | null;
  readonly person: PersonId | null;
  /** What is typed after a stroke to have it: unique for its owner. */
  readonly name: string;
  readonly topics: readonly string[];
  /** In which it was first written (BCP 47). */
  readonly language: string;
  /** Of the text in that language. */
  readonly version: number;
  /** The network's answer in whose place a library has put this one. */
  readonly source: CannedId | null;
  /** The version of that one when the library last looked at it. */
  readonly sourceVersion: number | null;
  /** Its first language first. */
  readonly texts: readonly CannedText[];
  /** How often it was put into an answer, in all months. */
  readonly uses: number;
};

/** Whose it is. */
export function ownerOf({ library, person }: Pick<Canned, "library" | "person">): CannedOwner {
  if (person !== null) return "person";
  return library === null ? "network" : "library";
}
