import { type External, externalOf } from "#standards/z3950";
import type { TitleWords } from "../../../messages/pages-index.ts";
import type { UnionHolding, UnionRecord } from "../../../model/records/union-record.ts";
import type { TitleCopy } from "../../../model/titles/title.ts";

/** Copies told of each library. */
const COPIES = 10;

/** The title as lines of text for people, with where it is. */
export function sutrsRecord(
  { description, holdings }: UnionRecord,
  t: TitleWords,
  brief: boolean,
): External {
  const { titles, contributors, publication, edition, series, identifiers, subjects } = description;
  const lines = [
    line(t("title"), [titles.main.full]),
    line(t("original-title"), [titles.original?.full]),
    line(
      t("contributors"),
      contributors.map(({ name }) => name),
    ),
    line(t("edition"), [edition]),
    line(t("published"), [
      ...publication.places.slice(0, 1),
      ...publication.publishers.slice(0, 1),
      publication.date ?? publication.year?.toString(),
    ]),
    line(
      t("series"),
      series.map(({ title }) => title),
    ),
    line(t("isbn"), identifiers.isbns),
    line(t("issn"), identifiers.issns),
    line(
      t("subjects"),
      subjects.map(({ text }) => text),
    ),
    ...(brief
      ? []
      : [
          line(
            t("copies"),
            holdings.map(({ library }) => library.name),
          ),
        ]),
    ...(brief ? [] : holdings.flatMap((holding) => copyLines(holding, t))),
  ];
  return externalOf({ sutrs: lines.filter((text) => text !== "").join("\n") });
}

function line(label: string, values: readonly (string | undefined)[]): string {
  const said = values.filter((value) => value !== undefined && value !== "");
  return said.length > 0 ? `${label}: ${said.join("; ")}` : "";
}

function copyLines({ library, copies }: UnionHolding, t: TitleWords): readonly string[] {
  const shown = copies.slice(0, COPIES).map((copy) => `  ${library.name}: ${copyText(copy, t)}`);
  return copies.length > COPIES ? [...shown, `  ${library.name}: …`] : shown;
}

function copyText(
  { branch, shelving, callNumber, part, status }: TitleCopy,
  t: TitleWords,
): string {
  return [branch, shelving, callNumber, part, t(`status-${status}`)]
    .filter((text) => text !== null)
    .join(", ");
}
