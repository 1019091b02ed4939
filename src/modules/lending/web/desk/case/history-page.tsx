import { type Column, Table } from "#ui";
import type { readerHistory } from "../../../actions/desk/reader-history.ts";
import { caseWords } from "../../../messages/desk-case-index.ts";
import type { LendingDesk } from "../lending-desk.ts";
import { LendingFrame } from "../lending-frame.tsx";
import { stateWords } from "../state-words.ts";

export type HistoryPageProps = {
  readonly desk: LendingDesk;
  readonly history: Awaited<ReturnType<typeof readerHistory>>;
};

/** What the reader of a request asked for before. */
export function HistoryPage({ desk, history: { row, requests } }: HistoryPageProps) {
  const t = caseWords(desk.locale);
  return (
    <LendingFrame
      desk={desk}
      part={null}
      title={t("reader-history")}
      lead={t("reader-history-lead")}
      above={
        <p className="small">
          <a href={`${desk.home}/requests/${row.id}`}>{t("back-to", { what: row.number })}</a>
        </p>
      }
      help={<p>{t("reader-history-help")}</p>}
    >
      <Table
        caption={t("reader-history")}
        captionHidden
        rows={requests}
        rowKey={({ id }) => id}
        empty={t("reader-history-none")}
        columns={columns(desk)}
      />
    </LendingFrame>
  );
}

type Row = HistoryPageProps["history"]["requests"][number];

function columns(desk: LendingDesk): readonly Column<Row>[] {
  return [
    {
      key: "title",
      label: desk.t("column-title"),
      heading: true,
      cell: ({ id, title, number }) => (
        <a href={`${desk.home}/requests/${id}`}>
          <bdi>{title ?? number}</bdi>
        </a>
      ),
    },
    { key: "number", label: desk.t("column-number"), cell: ({ number }) => number },
    {
      key: "state",
      label: desk.t("column-state"),
      cell: ({ state }) => stateWords(desk.locale, "borrow", state),
    },
    {
      key: "since",
      label: desk.t("column-since"),
      cell: ({ placedAt }) => <time dateTime={placedAt.toISOString()}>{desk.day(placedAt)}</time>,
    },
  ];
}
