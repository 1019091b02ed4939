import type { ReactNode } from "react";
import { type Column, Table } from "#ui";
import type { ComparedRecord, RecordPair } from "../../actions/matching/compared-pair.ts";
import { respects } from "../../model/matching/decision.ts";
import { recordAddress } from "../titles/comparison.tsx";
import { comparedRows, type ComparedRow, type RowKey } from "./compared-rows.ts";
import { MarkedText } from "./marked-text.tsx";
import type { MatchSetting } from "./setting.ts";
import { Weight } from "./weight.tsx";

export type PairTableProps = MatchSetting & { readonly pair: RecordPair };

type Line = {
  readonly key: RowKey | "copies" | "record";
  readonly differs: boolean;
  readonly a: ReactNode;
  readonly b: ReactNode;
};

/** Two records side by side, respect by respect, with what differs marked and what the matcher makes of it. */
export function PairTable(props: PairTableProps) {
  const { pair, t } = props;
  const rows = comparedRows(pair.a.description, pair.b.description, props);
  const lines: readonly Line[] = [
    ...rows.map((row) => described(row, props)),
    line("copies", pair, ({ copies }) => t("copies", { count: copies })),
    line("record", pair, (record) => <RecordLinks record={record} t={t} />),
  ];
  return (
    <div className="stack stack-tight pair-table">
      <Table
        caption={t("pair-caption")}
        columns={columns(props)}
        rows={lines}
        rowKey={({ key }) => key}
      />
      {rows.some(({ differs }) => differs) && <Legend t={t} />}
    </div>
  );
}

/** How marked words look; said in words already where they stand. */
function Legend({ t }: Pick<MatchSetting, "t">) {
  const [before = "", after = ""] = t("marks-legend", { example: "\u0000" }).split("\u0000");
  return (
    <p className="small soft" aria-hidden="true">
      {before}
      <mark className="only-here">{t("marks-example")}</mark>
      {after}
    </p>
  );
}

function columns(props: PairTableProps): readonly Column<Line>[] {
  const { pair, t } = props;
  return [
    {
      key: "respect",
      label: t("column-respect"),
      heading: true,
      cell: ({ key, differs }) => (
        <>
          {t(`row-${key}`)}
          {differs && <span className="visually-hidden"> ({t("differs")})</span>}
        </>
      ),
    },
    { key: "a", label: columnName(pair.a, props), cell: ({ a }) => a },
    { key: "b", label: columnName(pair.b, props), cell: ({ b }) => b },
    {
      key: "matcher",
      label: t("column-matcher"),
      cell: ({ key }) => {
        const respect = respects.find((one) => one === key);
        return respect && <Weight {...props} respect={respect} reasons={pair.reasons} />;
      },
    },
  ];
}

/** The library; with the record's number where both are of one library. */
function columnName(record: ComparedRecord, { pair, t, places }: PairTableProps): string {
  const library = places.libraryName(record.library);
  if (pair.a.library !== pair.b.library) return library;
  return t("column-record", { library, number: record.controlNumber });
}

function described({ key, differs, a, b }: ComparedRow, { t }: PairTableProps): Line {
  return { key, differs, a: <Entries entries={a} t={t} />, b: <Entries entries={b} t={t} /> };
}

function Entries({ entries, t }: Pick<MatchSetting, "t"> & { readonly entries: ComparedRow["a"] }) {
  if (entries.length === 0) return <span className="soft">{t("says-nothing")}</span>;
  return (
    <span>
      {entries.map((pieces, at) => (
        <span key={at} className="pair-entry">
          <MarkedText pieces={pieces} t={t} />
        </span>
      ))}
    </span>
  );
}

function line(
  key: Line["key"],
  { a, b }: RecordPair,
  of: (record: ComparedRecord) => ReactNode,
): Line {
  return { key, differs: false, a: of(a), b: of(b) };
}

function RecordLinks({ record, t }: Pick<MatchSetting, "t"> & { readonly record: ComparedRecord }) {
  const address = recordAddress(record.title, record.id);
  return (
    <span>
      <span className="pair-entry">
        <bdi>{record.controlNumber}</bdi>
      </span>
      <span className="pair-entry small cluster">
        <a href={address}>{t("all-fields")}</a>
        <a href={`${address}.original`}>{t("original")}</a>
        <a href={`/titles/${record.title}`}>{t("see-title")}</a>
      </span>
    </span>
  );
}
