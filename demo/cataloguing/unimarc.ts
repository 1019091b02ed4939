import type { DataField, MarcRecord } from "#standards/marc";
import { callNumber } from "./classification.ts";
import { codingOf } from "./carrier.ts";
import type { Description } from "./description.ts";
import { extentOf } from "./extent.ts";
import { control, data, record, type Part } from "./fields.ts";
import { itemFields, type Holder } from "./items.ts";
import { hasNative, nativeStatement, romanStatement, type Statement } from "./statement.ts";
import { paired, scriptOf } from "./unimarc-links.ts";
import { headingSubfields, subjectHeadings } from "./unimarc-headings.ts";
import type { Contributor } from "./work.ts";

/** The UNIMARC record that this library made for the edition, with its items in 852. */
export function unimarcRecord(of: Description, holder: Holder, controlNumber: string): MarcRecord {
  const { work } = of.edition;
  const { type } = codingOf(work);
  const number = callNumber(of);
  return record(`00000n${type}0 2200000   450 `, [
    control("001", controlNumber),
    processingField(of),
    data("101", work.original_language ? "1 " : "0 ", [
      ["a", work.language],
      ["c", work.original_language],
    ]),
    ...describedFields(of),
    ...physicalFields(of),
    data("330", "  ", [["a", work.summary]]),
    ...subjectHeadings(work),
    ...(number
      ? [
          data("676", "  ", [
            ["a", number.parts[0]],
            ["v", "22"],
          ]),
        ]
      : []),
    data("801", " 0", [
      ["a", "ES"],
      ["b", holder.symbol],
      ["g", "RDC"],
    ]),
    ...itemFields(of, holder),
  ]);
}

const audiences = { adult: "k  ", children: "a  ", "young adult": "e  " } as const;

/** Field 100: date entered, dates, audience, language of cataloguing, character sets (50 = ISO 10646). */
function processingField(of: Description): DataField {
  const { edition, choose } = of;
  const entered = `${2001 + choose.below("year made", 24)}${String(1 + choose.below("month made", 12)).padStart(2, "0")}15`;
  const date =
    edition.year === null ? "u        " : `d${String(edition.year).padStart(4, "0")}    `;
  const script = scriptOf(
    hasNative(edition.work) ? (edition.work.native_title ?? "") : edition.work.title,
  );
  return data("100", "  ", [
    [
      "a",
      `${entered}${date}${audiences[edition.work.audience]}y0${of.profile.language}y50      ${script}`,
    ],
  ]);
}

function physicalFields(of: Description): DataField[] {
  const { work } = of.edition;
  const { extent, details, size } = extentOf(work, of.profile, of.rda, of.choose);
  const [series, volume] = work.series?.split(/\s*;\s*/, 2) ?? [];
  return [
    data("215", "  ", [
      ["a", extent],
      ["c", details],
      ["d", size],
    ]),
    ...(of.edition.reprint ? [data("205", "  ", [["a", "Reimpr."]])] : []),
    ...(series
      ? [
          data("225", "2 ", [
            ["a", series],
            ["v", volume],
          ]),
        ]
      : []),
    ...(work.original_title ? [data("454", " 1", [["t", work.original_title]])] : []),
  ];
}

function describedFields(of: Description): DataField[] {
  const { work } = of.edition;
  const roman = inScript(of, romanStatement(work, of.profile, of.choose));
  if (!hasNative(work)) return roman;
  return paired(roman, inScript(of, nativeStatement(work, of.profile, of.choose)));
}

function inScript(of: Description, said: Statement): DataField[] {
  const { work, year } = of.edition;
  const [first, ...others] = said.responsibility?.split(" ; ") ?? [];
  const { designation } = codingOf(work);
  const later = others.map((other): Part => ["g", other]);
  return [
    data("200", "1 ", [
      ["a", said.title],
      ["b", designation],
      ["e", said.subtitle],
      ["f", first],
      ...later,
    ]),
    data("210", "  ", [
      ["a", said.place],
      ["c", said.publisher],
      ["d", year === null ? "[s.a.]" : String(year)],
    ]),
    ...(said.author
      ? [data("700", " 1", [...headingSubfields(said.author, work.author_dates), ["4", "070"]])]
      : []),
    ...work.contributors.map((person) => addedEntry(person, said)),
  ];
}

/** UNIMARC relator codes (Appendix C). */
const relators: Readonly<Record<string, string>> = {
  author: "070",
  translator: "730",
  editor: "340",
  illustrator: "440",
  narrator: "550",
  composer: "230",
  lyricist: "520",
  director: "300",
  performer: "590",
};

function addedEntry(person: Contributor, said: Statement): DataField {
  const name = said.script === "native" ? (person.native_name ?? person.name) : person.name;
  const tag = person.role === "author" ? "701" : "702";
  return data(tag, " 1", [
    ...headingSubfields(name, person.dates),
    ["4", relators[person.role] ?? "570"],
  ]);
}
