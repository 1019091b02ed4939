import { Badge, type Column, Table } from "#ui";
import type { QueuePart, QueueRow } from "../../actions/desk/queues.ts";
import { type QueueQuery, type Sort } from "../../model/desk/queue-query.ts";
import { sideOf } from "../../model/desk/queues.ts";
import { LevelWords } from "./level-words.tsx";
import type { LendingDesk } from "./lending-desk.ts";
import { entryAddress, queueAddress } from "./queue-address.ts";
import { attentionWords, stateWords } from "./state-words.ts";

export type QueueTableProps = {
  readonly desk: LendingDesk;
  readonly query: QueueQuery;
  readonly part: QueuePart;
  readonly caption: string;
  readonly branchName: (code: string) => string;
  /** The form to which the ticks belong; null: nothing can be done with many. */
  readonly form: string | null;
  /** What is ticked from the start. */
  readonly ticked?: boolean;
};

/** The entries of a queue. */
export function QueueTable(props: QueueTableProps) {
  const { part, caption } = props;
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns(props)}
      rows={part.rows}
      rowKey={({ id }) => id}
    />
  );
}

function columns(props: QueueTableProps): readonly Column<QueueRow>[] {
  const { desk, query, part, form } = props;
  const { t } = desk;
  const side = sideOf(query.queue);
  const sorted = (by: Sort) => ({
    sortHref: queueAddress(desk, query, {
      sort: by,
      descending: query.sort === by && !query.descending,
    }),
    sorted:
      query.sort === by
        ? query.descending
          ? ("descending" as const)
          : ("ascending" as const)
        : undefined,
  });
  return [
    ...(form ? [ticks(props, form)] : []),
    {
      key: "title",
      label: t("column-title"),
      heading: true,
      ...sorted("title"),
      cell: (row) => <TitleCell row={row} href={entryAddress(desk, side, row.id)} desk={desk} />,
    },
    {
      key: "library",
      label: t(side === "lend" ? "column-for" : "column-from"),
      ...sorted("library"),
      cell: ({ other }) => (other ? <bdi>{part.names.get(other) ?? other}</bdi> : t("nobody-yet")),
    },
    {
      key: "place",
      label: t(side === "lend" ? "column-shelf" : "column-pickup"),
      cell: (row) => <PlaceCell row={row} {...props} />,
    },
    {
      key: "state",
      label: t("column-state"),
      ...sorted("changed"),
      cell: (row) => <StateCell row={row} desk={desk} side={side} />,
    },
    {
      key: "since",
      label: t("column-since"),
      ...sorted("age"),
      cell: ({ since }) => <time dateTime={since.toISOString()}>{desk.day(since)}</time>,
    },
    {
      key: "deadline",
      label: t("column-deadline"),
      ...sorted("deadline"),
      cell: ({ deadline }) => <LevelWords desk={desk} deadline={deadline} />,
    },
  ];
}

function ticks({ desk, ticked }: QueueTableProps, form: string): Column<QueueRow> {
  return {
    key: "tick",
    label: desk.t("column-tick"),
    cell: ({ id, number, title }) => (
      <label className="desk-tick">
        <input type="checkbox" name="id" value={id} form={form} defaultChecked={ticked} />
        <span className="visually-hidden">{desk.t("tick", { what: title ?? number })}</span>
      </label>
    ),
  };
}

function TitleCell(props: {
  readonly row: QueueRow;
  readonly href: string;
  readonly desk: LendingDesk;
}) {
  const { row, href, desk } = props;
  return (
    <span className="stack stack-tight">
      <a href={href}>
        <bdi>{row.title ?? desk.t("no-title")}</bdi>
      </a>
      {(row.author || row.volume) && (
        <span className="small soft">
          <bdi>{[row.author, row.volume].filter(Boolean).join(" · ")}</bdi>
        </span>
      )}
      <span className="small soft">
        <bdi className="nowrap">{row.number}</bdi> · {desk.t(`service-${row.service}`)}
      </span>
    </span>
  );
}

function PlaceCell({ row, branchName }: QueueTableProps & { readonly row: QueueRow }) {
  const parts = [row.branch && branchName(row.branch), row.callNumber, row.itemId].filter(
    (part) => part !== null && part !== "",
  );
  if (parts.length === 0) return <>–</>;
  return (
    <span className="stack stack-tight">
      {parts.map((part) => (
        <bdi key={part}>{part}</bdi>
      ))}
    </span>
  );
}

function StateCell(props: {
  readonly row: QueueRow;
  readonly desk: LendingDesk;
  readonly side: "lend" | "borrow";
}) {
  const { row, desk, side } = props;
  return (
    <span className="stack stack-tight">
      <span>{stateWords(desk.locale, side, row.state)}</span>
      {row.attention && (
        <span>
          <Badge tone="warn" icon="warning">
            {attentionWords(desk.locale, row.attention)}
          </Badge>
        </span>
      )}
      {row.printed && <span className="small soft">{desk.t("printed")}</span>}
    </span>
  );
}
