import type { DataField } from "#standards/marc";
import { codingOf } from "./carrier.ts";
import type { Edition } from "./edition.ts";
import { extentOf } from "./extent.ts";
import { data, stopped, type Part } from "./fields.ts";
import type { Profile } from "./profile.ts";
import { placeAs, publisherAs } from "./publisher.ts";
import type { Chooser } from "./random.ts";
import type { Statement } from "./statement.ts";
import { nonfiling } from "./text.ts";

/** How one record is being described: by whom, of what, under which rules. */
export interface Description {
  readonly edition: Edition;
  readonly profile: Profile;
  readonly rda: boolean;
  readonly choose: Chooser;
}

/** Joins the parts of an area: with ISBD marks before each part, or bare. */
function punctuated(
  isbd: boolean,
  parts: readonly (readonly [code: string, mark: string, value: string | null])[],
): Part[] {
  const present = parts.filter(([, , value]) => value);
  return present.map(([code, , value], index) => {
    const next = present[index + 1]?.[1];
    const marked = isbd && next ? `${value}${next === "," ? "," : ` ${next}`}` : value;
    return [code, marked];
  });
}

function closed(isbd: boolean, parts: Part[]): Part[] {
  const last = parts.at(-1);
  if (!isbd || !last?.[1]) return parts;
  return [...parts.slice(0, -1), [last[0], stopped(last[1])]];
}

/** Field 245. The second indicator skips the article; AACR2 names the form of material in $h. */
export function titleField(of: Description, said: Statement): DataField {
  const { work } = of.edition;
  const designation = of.rda ? null : codingOf(work).designation;
  const title = designation ? `${said.title} [${designation}]` : said.title;
  const parts = punctuated(of.profile.isbd, [
    ["a", "", title],
    ["b", ":", said.subtitle],
    ["c", "/", said.responsibility],
  ]);
  const skip = String(nonfiling(said.title, work.language));
  return data(
    "245",
    `${said.author ? "1" : "0"}${skip}`,
    closed(of.profile.isbd, designated(parts)),
  );
}

/** Moves a bracketed designation out of $a into $h, with the mark that follows it. */
function designated(parts: readonly Part[]): Part[] {
  return parts.flatMap(([code, value]): Part[] => {
    const split = code === "a" ? /^(.*) (\[[a-z ]+\].*)$/.exec(value ?? "") : null;
    return split
      ? [
          [code, split[1]],
          ["h", split[2]],
        ]
      : [[code, value]];
  });
}

export function editionField(of: Description): DataField[] {
  if (!of.edition.reprint) return [];
  return [data("250", "  ", [["a", of.rda ? "Reprint edition." : "Repr. ed."]])];
}

/** Publication: 264 _1 under RDA, 260 before it. */
export function publicationField(of: Description, said: Statement): DataField {
  const unknown = of.rda ? unknownRda : unknownAacr2;
  const parts = punctuated(of.profile.isbd, [
    ["a", "", placeOf(of, said) ?? unknown.place],
    ["b", ":", publisherOf(of, said) ?? unknown.publisher],
    ["c", ",", dateOf(of)],
  ]);
  return data(of.rda ? "264" : "260", of.rda ? " 1" : "  ", closed(of.profile.isbd, parts));
}

/** What stands for facts that the book does not give (RDA 2.8.2.6, 2.8.4.7; AACR2 1.4C6, 1.4D7). */
const unknownRda = {
  place: "[Place of publication not identified]",
  publisher: "[publisher not identified]",
};
const unknownAacr2 = { place: "[S.l.]", publisher: "[s.n.]" };

/** Names are shortened or completed in Latin script only. */
function placeOf({ choose }: Description, { place, script }: Statement): string | null {
  return place && script === "roman" ? placeAs(place, choose) : place;
}

function publisherOf({ profile }: Description, { publisher, script }: Statement): string | null {
  return publisher && script === "roman" ? publisherAs(profile.publisher, publisher) : publisher;
}

/** The date as printed, in brackets where it was inferred, or as a copyright date under AACR2. */
function dateOf({ edition, rda, choose }: Description): string {
  if (edition.year === null) return rda ? "[date of publication not identified]" : "[n.d.]";
  if (edition.work.form === "journal") return `${edition.year}-`;
  if (rda) return choose.chance("inferred date", 0.15) ? `[${edition.year}]` : String(edition.year);
  return edition.year > 1900 && choose.chance("copyright date", 0.2)
    ? `c${edition.year}`
    : String(edition.year);
}

export function physicalField(of: Description): DataField {
  const { extent, details, size } = extentOf(of.edition.work, of.profile, of.rda, of.choose);
  const parts = punctuated(of.profile.isbd, [
    ["a", "", extent],
    ["b", ":", details],
    ["c", ";", size],
  ]);
  return data("300", "  ", parts);
}

/** Series: 490, traced in 830 where full headings are kept. */
export function seriesFields(of: Description): DataField[] {
  const { series } = of.edition.work;
  if (!series) return [];
  const [name = series, number] = series.split(/\s*;\s*/, 2);
  const traced = of.profile.subjects === "lcsh";
  const parts: Part[] = [
    ["a", number && of.profile.isbd ? `${name} ;` : name],
    ["v", number],
  ];
  const statement = data("490", traced ? "1 " : "0 ", parts);
  return traced
    ? [
        statement,
        data("830", " 0", [
          ["a", number ? `${name} ;` : stopped(name)],
          ["v", number ? stopped(number) : null],
        ]),
      ]
    : [statement];
}
