import type { LinkedFields } from "../linkage.ts";
import { type DataField, subfield, subfields } from "../record.ts";
import { joinSentences, plainText, tidy, trimPunctuation } from "./punctuation.ts";
import { describeWorkTitles, type WorkTitles } from "./work-titles.ts";

/** The title as the title page has it (MARC 21 field 245). */
export interface Title {
  /** Title proper, $a. */
  readonly proper: string;
  /** Other title information, $b. */
  readonly subtitle?: string;
  /** Numbers and names of parts, $n and $p, in order. */
  readonly parts: readonly string[];
  /** Statement of responsibility, $c. */
  readonly responsibility?: string;
  /** All but the statement of responsibility, in one line. */
  readonly full: string;
  /** `full` without the leading article or other characters that are passed over in sorting. */
  readonly sort: string;
}

/** Titles of one record. */
export interface Titles {
  readonly main: Title;
  /** The main title in the original script (880). */
  readonly original?: Title;
  /** The name of the work under which its editions stand together (130, 240). */
  readonly uniform?: string;
  /** Variant, parallel, former and analytical titles (210, 222, 242, 246, 247, 730, 740), in all scripts. */
  readonly others: readonly string[];
  /** Those of them that name the work, or the work it was made from; absent where none does. */
  readonly work?: WorkTitles;
}

const otherTitleTags = ["210", "222", "242", "246", "247", "730", "740"];

export function describeTitles(linked: LinkedFields): Titles {
  const pair = linked.first("245");
  const original = pair?.original ?? linked.unpaired("245")[0];
  const main = pair ?? (original && { field: original });
  const uniform = linked.all("130", "240")[0];
  return {
    main: main ? titleOf(main.field) : emptyTitle,
    ...(original && main?.field !== original ? { original: titleOf(original) } : {}),
    ...(uniform ? { uniform: workTitle(uniform.field) } : {}),
    others: otherTitles(linked),
    ...describeWorkTitles(linked),
  };
}

const emptyTitle: Title = { proper: "", parts: [], full: "", sort: "" };

function titleOf(field: DataField): Title {
  const proper = trimPunctuation(subfields(field, "a").join(" "));
  const subtitle = trimPunctuation(subfields(field, "b").join(" "));
  const parts = tidy(subfields(field, "np"));
  const responsibility = trimPunctuation(subfield(field, "c") ?? "");
  const full = [joinSentences([proper, ...parts]), subtitle]
    .filter((part) => part !== "")
    .join(" : ");
  return {
    proper,
    ...(subtitle === "" ? {} : { subtitle }),
    parts,
    ...(responsibility === "" ? {} : { responsibility }),
    full,
    sort: sortForm(full, subfield(field, "a") ?? "", field.ind2),
  };
}

const wordStart = /[\s'’ʼʻ"«“„(\-־]/u;

/**
 * The title without its first characters, as many as indicator 2 says. The count was made before the
 * text was composed to NFC, so it is corrected by up to two places to the next start of a word.
 */
function sortForm(full: string, raw: string, indicator: string): string {
  const marked = /^\u0098[^\u009c]*\u009c\s*/.exec(raw);
  if (marked) return full.slice(plainText(marked[0]).length).trimStart();
  const count = Number(indicator);
  if (!Number.isInteger(count) || count <= 0 || count >= full.length) return withoutOpening(full);
  const at = [count, count - 1, count + 1, count - 2].find((place) => startsWord(full, place));
  return withoutOpening(full.slice(at ?? 0));
}

function startsWord(text: string, place: number): boolean {
  return place > 0 && wordStart.test(text.charAt(place - 1)) && !/\s/.test(text.charAt(place));
}

function withoutOpening(text: string): string {
  return text.replace(/^[\s"'«“„‘([¿¡.…]+/u, "") || text;
}

function workTitle(field: DataField): string {
  return trimPunctuation(
    field.subfields
      .filter(({ code }) => /[a-z]/.test(code) && !"hxw".includes(code))
      .map(({ value }) => value)
      .join(" "),
  );
}

function otherTitles(linked: LinkedFields): string[] {
  const found: string[] = [];
  for (const { field, original } of linked.all(...otherTitleTags)) {
    found.push(variantTitle(field));
    if (original) found.push(variantTitle(original));
  }
  for (const tag of otherTitleTags) found.push(...linked.unpaired(tag).map(variantTitle));
  return tidy(found);
}

function variantTitle(field: DataField): string {
  return subfields(field, "abnp").map(trimPunctuation).join(" ");
}
