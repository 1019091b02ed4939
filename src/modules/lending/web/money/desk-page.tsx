import { libraryName } from "#kernel/tenancy";
import { type Column, Notice, Table } from "#ui";
import type { LibraryMoney } from "../../actions/ledger/money-overview.ts";
import type { LendingDesk } from "../desk/lending-desk.ts";
import { LendingFrame } from "../desk/lending-frame.tsx";
import type { FiguresView } from "../figures/figures-view.ts";
import { TakeAlong } from "../figures/figure-table.tsx";
import { BalanceTiles, Journal, OpenPositions, Payments, type Told } from "./money-parts.tsx";

export type DeskMoneyProps = Told & {
  readonly desk: LendingDesk;
  readonly money: LibraryMoney;
  readonly done: "marked" | "unmarked" | null;
  readonly coordinates: boolean;
};

/** What a library has to get and to give. */
export function DeskMoneyPage({ desk, view, names, money, done, coordinates }: DeskMoneyProps) {
  const { m } = view;
  const base = `${desk.home}/money`;
  return (
    <LendingFrame
      desk={desk}
      part="money"
      title={m("title")}
      lead={m("lead", { library: libraryName(desk.library, desk.locale) })}
      help={<p>{m("help")}</p>}
    >
      {done && (
        <Notice tone="ok" announce="status">
          <p>{m(`done-${done}`)}</p>
        </Notice>
      )}
      <BalanceTiles view={view} money={money} />
      <section className="stack">
        <h2>{m("payments-title")}</h2>
        <p>{m("payments-text")}</p>
        <Payments
          {...{ view, names }}
          payments={money.payments}
          marking={{ agency: money.agency, action: `${base}/payments` }}
        />
      </section>
      <section className="stack">
        <h2>{m("open-title")}</h2>
        <p>{m("open-text")}</p>
        <OpenPositions {...{ view, names }} open={money.open} whole={false} />
      </section>
      <section className="stack">
        <h2>{m("statements-title")}</h2>
        <Statements view={view} statements={money.statements} base={base} />
      </section>
      <section className="stack">
        <h2>{m("entries-title")}</h2>
        <Journal
          {...{ view, names }}
          entries={money.entries}
          older={money.next === null ? null : `${base}?before=${money.next}`}
          undo={null}
        />
        <TakeAlong
          label={m("take-along")}
          files={(["csv", "xlsx"] as const).map((ending) => ({
            label: m("take", { table: m("entries-title"), ending: ending.toUpperCase() }),
            href: `${base}/journal.${ending}`,
          }))}
        />
      </section>
      {coordinates && (
        <p className="no-print">
          <a href="/network/lending/money">{view.t("to-money")}</a>
        </p>
      )}
    </LendingFrame>
  );
}

type StatementsProps = Pick<Told, "view"> & {
  readonly statements: LibraryMoney["statements"];
  readonly base: string;
};

function Statements({ view, statements, base }: StatementsProps) {
  const { m } = view;
  return (
    <Table
      caption={m("statements-title")}
      captionHidden
      rows={statements}
      rowKey={({ id }) => id}
      empty={m("statements-none")}
      columns={statementColumns(view, base)}
    />
  );
}

function statementColumns(
  { m, day, lastDay, number }: FiguresView,
  base: string,
): readonly Column<LibraryMoney["statements"][number]>[] {
  return [
    {
      key: "number",
      label: m("statement"),
      heading: true,
      cell: ({ statement }) => (
        <a href={`${base}/statements/${statement}`}>
          {m("statement-number", { number: statement })}
        </a>
      ),
    },
    { key: "until", label: m("until"), cell: ({ until }) => lastDay(until) },
    { key: "issued", label: m("issued"), cell: ({ issued }) => day(issued) },
    { key: "entries", label: m("entries"), numeric: true, cell: (one) => number(one.entries) },
    {
      key: "pdf",
      label: m("pdf"),
      cell: ({ statement }) => (
        <a href={`${base}/statements/${statement}.pdf`}>
          {m("pdf")} {statement}
        </a>
      ),
    },
  ];
}
