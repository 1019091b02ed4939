import { Badge, type Column, Table } from "#ui";
import { type CollectionQuery } from "../../model/collection/collection-query.ts";
import { careOf, copiesOf } from "../../model/collection/care.ts";
import type { TitleRow } from "../../model/titles/title.ts";
import { formName } from "../find/facet-groups.ts";
import { textLanguage } from "../languages.ts";
import type { CollectionView } from "./view.ts";

type TitleTableProps = {
  readonly view: CollectionView;
  readonly query: CollectionQuery;
  readonly rows: readonly TitleRow[];
};

const NAMED = 3;
const tones = { single: "danger", alone: "warn", wide: "ok" } as const;

/** Titles with who holds them, and what is to be minded before a copy goes. */
export function TitleTable({ view, query, rows }: TitleTableProps) {
  return (
    <Table
      caption={view.c("part-titles")}
      captionHidden
      columns={columnsOf(view, query)}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

function columnsOf(view: CollectionView, query: CollectionQuery): readonly Column<TitleRow>[] {
  const { c, t, number } = view;
  return [
    {
      key: "title",
      label: c("list-title"),
      heading: true,
      cell: (row) => (
        <a href={`/titles/${row.id}`} lang={textLanguage(row.title, row.languages[0])} dir="auto">
          {row.title}
        </a>
      ),
    },
    {
      key: "authors",
      label: c("list-authors"),
      cell: ({ authors }) => <bdi>{authors.slice(0, NAMED).join("; ")}</bdi>,
    },
    { key: "year", label: c("list-year"), numeric: true, cell: ({ year }) => year },
    { key: "form", label: c("list-form"), cell: ({ form }) => formName(t, form) },
    {
      key: "holders",
      label: c("list-holders"),
      cell: (row) => <Holders {...{ view, query, row }} />,
    },
    {
      key: "copies",
      label: c("list-copies"),
      numeric: true,
      cell: (row) => number(copiesOf(row)),
    },
    { key: "note", label: c("list-note"), cell: (row) => <Care view={view} row={row} /> },
  ];
}

/** How many hold it, and the first names; the library asked about stands first. */
function Holders(props: {
  readonly view: CollectionView;
  readonly query: CollectionQuery;
  readonly row: TitleRow;
}) {
  const { view, query, row } = props;
  const codes = row.holdings.map(({ code }) => code);
  const asked = [query.library, query.also];
  const first = codes.toSorted((a, b) => Number(asked.includes(b)) - Number(asked.includes(a)));
  const names = first.slice(0, NAMED).map(view.places.libraryName);
  const more = codes.length - names.length;
  return (
    <>
      {view.number(codes.length)}: <bdi>{names.join("; ")}</bdi>
      {more > 0 && ` ${view.c("list-more", { count: more })}`}
    </>
  );
}

function Care({ view, row }: { readonly view: CollectionView; readonly row: TitleRow }) {
  const care = careOf(row);
  return care === null ? null : (
    <span className="nowrap">
      <Badge tone={tones[care]}>{view.c(`note-${care}`)}</Badge>
    </span>
  );
}
