import type { Edition } from "./edition.ts";

/** How another title of a work stands to the one looked at; the first that holds. */
export const relations = ["volume", "language", "form", "edition"] as const;
export type Relation = (typeof relations)[number];

/** The order in which they are shown: what comes nearest to the title first. */
export const shownRelations = [
  "edition",
  "language",
  "form",
  "volume",
] as const satisfies readonly Relation[];

export type RelatedEdition = { readonly edition: Edition; readonly relation: Relation };

export function relationOf(title: Edition, other: Edition): Relation {
  if (!samePart(title, other)) return "volume";
  if (title.language !== "" && other.language !== "" && title.language !== other.language)
    return "language";
  return title.form === other.form ? "edition" : "form";
}

/** A part of one set may be a book under its own name elsewhere: "The two towers". */
function samePart(one: Edition, other: Edition): boolean {
  return one.part === other.part || one.part === other.name || other.part === one.name;
}

/**
 * The other titles of a work as they are shown: the same language with the newest first, then by
 * language, by form, and the other volumes of the set by number. The order is the same for any order given.
 */
export function otherEditionsOf(
  title: Edition,
  others: readonly Edition[],
): readonly RelatedEdition[] {
  return others
    .map((edition) => ({ edition, relation: relationOf(title, edition) }))
    .toSorted((a, b) => rank(a) - rank(b) || within(a, b) || newest(a, b));
}

function rank({ relation }: RelatedEdition): number {
  return shownRelations.indexOf(relation);
}

const inOrder = new Intl.Collator("en", { numeric: true }).compare;

function within({ relation, edition: a }: RelatedEdition, { edition: b }: RelatedEdition): number {
  if (relation === "volume") return inOrder(a.part, b.part);
  if (relation === "language") return inOrder(a.language, b.language);
  return relation === "form" ? inOrder(a.form, b.form) : 0;
}

function newest({ edition: a }: RelatedEdition, { edition: b }: RelatedEdition): number {
  return (b.year ?? -1) - (a.year ?? -1) || (a.id < b.id ? -1 : 1);
}
