import type { BibliographicDescription } from "#standards/marc";
import { languageName } from "#kernel/i18n";
import {
  type Compared,
  diffLists,
  diffTexts,
  type Piece,
} from "../../model/comparing/word-diff.ts";
import type { Respect } from "../../model/matching/decision.ts";
import { formName } from "../find/facet-groups.ts";
import type { MatchSetting } from "./setting.ts";

/** What records are compared in, as people see it: the matcher's respects, and the original script. */
export type RowKey = Respect | "original";

/** One line of a comparison: what either record says, cut where they differ. */
export type ComparedRow = {
  readonly key: RowKey;
  readonly differs: boolean;
} & Compared<readonly (readonly Piece[])[]>;

type Setting = Pick<MatchSetting, "t" | "find" | "locale">;
type Stated = string | false | undefined;

type Field = {
  readonly key: RowKey;
  readonly of: (description: BibliographicDescription) => readonly Stated[];
  /** Entries stand in any order; otherwise they are one text. */
  readonly list?: true;
};

/** What two descriptions say in every respect in which one of them says something. */
export function comparedRows(
  a: BibliographicDescription,
  b: BibliographicDescription,
  setting: Setting,
): readonly ComparedRow[] {
  return fields(setting).flatMap(({ key, of, list }) => {
    const [one, other] = [stated(of(a)), stated(of(b))];
    if (one.length + other.length === 0) return [];
    const sides = list ? diffLists(one, other) : diffInOrder(one, other);
    const differs = [...sides.a, ...sides.b].flat().some(({ only }) => only);
    return [{ key, differs, ...sides }];
  });
}

/** A record may have thousands of subjects; so many tell what it is about. */
const MOST = 30;

function stated(values: readonly Stated[]): readonly string[] {
  const said = values.filter((value) => typeof value === "string").filter(Boolean);
  return said.length > MOST ? [...said.slice(0, MOST), "…"] : said;
}

/** What stands in a fixed order is one text. */
function diffInOrder(
  a: readonly string[],
  b: readonly string[],
): Compared<readonly (readonly Piece[])[]> {
  const { a: one, b: other } = diffTexts(a.join(" ; "), b.join(" ; "));
  return { a: one.length > 0 ? [one] : [], b: other.length > 0 ? [other] : [] };
}

function fields({ t, find, locale }: Setting): readonly Field[] {
  return [
    { key: "title", of: ({ titles }) => [titles.main.full] },
    { key: "original", of: ({ titles }) => [titles.original?.full] },
    { key: "part", of: ({ titles }) => titles.main.parts },
    {
      key: "names",
      list: true,
      of: ({ titles, contributors }) => [titles.main.responsibility, ...contributors.map(nameOf)],
    },
    { key: "date", of: ({ publication: { date, year } }) => [date ?? year?.toString()] },
    { key: "place", of: ({ publication }) => publication.places },
    { key: "publisher", of: ({ publication }) => publication.publishers },
    { key: "edition", of: ({ edition }) => [edition] },
    { key: "extent", of: ({ extent, size }) => [extent, size] },
    { key: "series", list: true, of: ({ series }) => series.map(seriesOf) },
    { key: "subjects", list: true, of: ({ subjects }) => subjects.map(({ text }) => text) },
    {
      key: "language",
      list: true,
      of: ({ languages }) => languages.text.map((code) => languageName(locale, code)),
    },
    {
      key: "form",
      list: true,
      of: (description) => [
        ...formsOf(description).map((form) => formName(find, form)),
        description.carrier.microform && t("form-microform"),
      ],
    },
    { key: "identifiers", list: true, of: ({ identifiers }) => numbersOf(identifiers) },
  ];
}

function nameOf({ name, dates }: BibliographicDescription["contributors"][number]): string {
  return dates ? `${name}, ${dates}` : name;
}

function formsOf({ form, carrier }: BibliographicDescription): readonly string[] {
  return [
    form,
    ...(carrier.largePrint ? ["large-print"] : []),
    ...(carrier.braille ? ["braille"] : []),
  ];
}

function seriesOf({ title, volume }: BibliographicDescription["series"][number]): string {
  return volume ? `${title} ; ${volume}` : title;
}

function numbersOf(identifiers: BibliographicDescription["identifiers"]): readonly string[] {
  const { isbns, issns, lccn, oclc, others } = identifiers;
  return [
    ...isbns.map((one) => `ISBN ${one}`),
    ...issns.map((one) => `ISSN ${one}`),
    ...(lccn ? [`LCCN ${lccn}`] : []),
    ...(oclc ? [`OCLC ${oclc}`] : []),
    ...others,
  ];
}
