import type { LinkedFields } from "../linkage.ts";
import { type DataField, subfield, subfields } from "../record.ts";
import { tidy, trimPunctuation } from "./punctuation.ts";

/** Titles by which the work is known beside those of this edition, in all scripts the record gives. */
export interface WorkTitles {
  /** The uniform title (130, 240) without language, date, version and medium of this edition. */
  readonly uniform: readonly string[];
  /** Titles of what this was translated from or reproduces (765, 534, and 7XX that say so). */
  readonly originals: readonly string[];
  /** Other forms of the title of the whole: variant, parallel and translated ones (246, 242, 245). */
  readonly variants: readonly string[];
}

/** The titles of the work; nothing where the record names none. */
export function describeWorkTitles(linked: LinkedFields): { work?: WorkTitles } {
  const uniform = titlesIn(linked, ["130", "240"], uniformTitle);
  const originals = [
    ...titlesIn(linked, ["765"], linkedTitle),
    ...titlesIn(linked, ["534"], (field) => subfields(field, "t").join(" ")),
    ...titlesIn(linked, ["700", "710", "711", "730"], translatedFrom),
  ];
  const variants = [
    ...titlesIn(linked, ["245"], parallelTitle),
    ...titlesIn(linked, ["242", "246"], variantTitle),
  ];
  if (uniform.length + originals.length + variants.length === 0) return {};
  return { work: { uniform, originals: tidy(originals), variants: tidy(variants) } };
}

function titlesIn(
  linked: LinkedFields,
  tags: readonly string[],
  titleOf: (field: DataField) => string,
): string[] {
  const paired = linked
    .all(...tags)
    .flatMap(({ field, original }) => (original ? [field, original] : [field]));
  const alone = tags.flatMap((tag) => linked.unpaired(tag));
  return tidy([...paired, ...alone].map(titleOf));
}

/** Of a part, an arrangement of parts, or a piece of music: $n $p $k $m $r belong to its name. */
function uniformTitle(field: DataField): string {
  return subfields(field, "anpkmr").map(trimPunctuation).join(", ");
}

/** The uniform title of the linked record ($s) says more than the title of its edition ($t). */
function linkedTitle(field: DataField): string {
  return subfield(field, "s") ?? subfield(field, "t") ?? "";
}

/** A name and title, or a title, entered because this is a translation of it (RDA appendix J, $i). */
function translatedFrom(field: DataField): string {
  if (!/^\s*translation of/i.test(subfield(field, "i") ?? "")) return "";
  return subfields(field, field.tag === "730" ? "anp" : "tnp")
    .map(trimPunctuation)
    .join(", ");
}

/** In indicator 2 of 246 "0" is a portion of the title, "2" the title of one issue. */
function variantTitle(field: DataField): string {
  if (field.tag === "246" && "02".includes(field.ind2)) return "";
  return subfields(field, "anp").map(trimPunctuation).join(", ");
}

/** ISBD writes a parallel title after an equals sign. */
function parallelTitle(field: DataField): string {
  const at = field.subfields.findIndex(({ value }) => /=\s*$/.test(value));
  const next = at < 0 ? undefined : field.subfields[at + 1];
  return next?.code === "b" ? (next.value.split(/\s[:=/]\s/)[0] ?? "") : "";
}
