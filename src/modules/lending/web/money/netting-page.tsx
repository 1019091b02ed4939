import { PageHeader, WhatIsThis } from "#ui";
import type { WholeNetting } from "../../actions/ledger/money-overview.ts";
import { FigureTableView, TakeAlong } from "../figures/figure-table.tsx";
import { positionsTable } from "./money-tables.tsx";
import { Payments, type Told } from "./money-parts.tsx";
import { NETWORK_MONEY } from "./network-page.tsx";
import { Explained } from "./statement-page.tsx";

/** A netting with the positions of all. */
export function NettingPage({ view, names, netting }: Told & { readonly netting: WholeNetting }) {
  const { m, day, lastDay } = view;
  const here = `${NETWORK_MONEY}/nettings/${netting.number}`;
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={m("netting-number", { number: netting.number })}
        above={<a href={NETWORK_MONEY}>{m("network-title")}</a>}
        lead={`${m("until")}: ${lastDay(netting.until)} · ${m("issued")}: ${day(netting.issued)}`}
        help={
          <WhatIsThis label={m("what-is-this")}>
            <p>{m("statement-help")}</p>
          </WhatIsThis>
        }
      />
      <section className="stack">
        <h2>{m("result-title")}</h2>
        <Payments {...{ view, names }} payments={netting.payments} marking={null} />
        <Explained view={view} netting={netting} />
      </section>
      <FigureTableView table={positionsTable({ view, names }, netting.positions, true)} />
      <TakeAlong
        label={m("take-along")}
        files={["positions.csv", "positions.xlsx", "payments.csv", "payments.xlsx"].map((file) => ({
          label: file,
          href: `${here}/${file}`,
        }))}
      />
    </div>
  );
}
