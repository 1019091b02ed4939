import { libraryName } from "#kernel/tenancy";
import type { LibraryStatement, WholeNetting } from "../../actions/ledger/money-overview.ts";
import type { LendingDesk } from "../desk/lending-desk.ts";
import { LendingFrame } from "../desk/lending-frame.tsx";
import { FigureTableView, TakeAlong } from "../figures/figure-table.tsx";
import type { FiguresView } from "../figures/figures-view.ts";
import { positionsTable } from "./money-tables.tsx";
import { Journal, Payments, type Told } from "./money-parts.tsx";
import { statementLead, statementResult } from "./statement-text.ts";

export type StatementProps = Told & {
  readonly desk: LendingDesk;
  readonly statement: LibraryStatement;
};

/** One statement of a library, on the screen and on paper. */
export function StatementPage({ desk, view, names, statement }: StatementProps) {
  const { m } = view;
  const base = `${desk.home}/money`;
  const here = `${base}/statements/${statement.statement}`;
  const library = libraryName(desk.library, desk.locale);
  return (
    <LendingFrame
      desk={desk}
      part="money"
      above={<a href={base}>{m("title")}</a>}
      title={m("statement-number", { number: statement.statement })}
      lead={statementLead(view, statement, library)}
      help={<p>{m("statement-help")}</p>}
    >
      <section className="stack">
        <h2>{m("result-title")}</h2>
        <ul>
          {statementResult(view, statement).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Payments {...{ view, names }} payments={statement.payments} marking={null} />
        <Explained view={view} netting={statement} />
      </section>
      <FigureTableView table={positionsTable({ view, names }, statement.positions, false)} />
      <section className="stack">
        <h2>{m("entries-title")}</h2>
        <Journal {...{ view, names }} entries={statement.entries} older={null} undo={null} />
      </section>
      <TakeAlong
        label={m("take-along")}
        files={(["pdf", "csv", "xlsx"] as const).map((ending) => ({
          label: ending.toUpperCase(),
          href: `${here}.${ending}`,
        }))}
      />
      <p className="soft small no-print">{m("print")}</p>
    </LendingFrame>
  );
}

/** How the payments came about. */
export function Explained({
  view,
  netting,
}: {
  readonly view: FiguresView;
  readonly netting: Pick<WholeNetting, "pairs" | "paymentCount">;
}) {
  const { pairs, paymentCount } = netting;
  return <p className="soft">{view.m("explained", { pairs, payments: paymentCount })}</p>;
}
