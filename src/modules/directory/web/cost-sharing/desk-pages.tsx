import type { ReactNode } from "react";
import type { Library } from "#kernel/tenancy";
import { type Column, EmptyState, PageHeader, StatTiles, Table, WhatIsThis } from "#ui";
import type { CostResult } from "../../actions/cost-sharing/fixed-shares.ts";
import { deskWords } from "../../messages/index.ts";
import { amountText, partText } from "../amounts.ts";
import { TakeAlong } from "../take-along.tsx";
import type { View } from "../view.ts";
import { titleOf } from "./cost-page.tsx";
import { dateOf, holding, ResultState } from "./history.tsx";
import type { Names } from "./reckoning.ts";
import { WorkedExample } from "./worked-example.tsx";

type Props = {
  readonly view: View;
  readonly library: Library;
  readonly results: readonly CostResult[];
};

function Header({ view, title, above }: { view: View; title: string; above?: ReactNode }) {
  const t = deskWords(view.locale);
  return (
    <PageHeader
      title={title}
      above={above}
      help={
        <WhatIsThis label={t("what-is-this")}>
          <p>{t("cost-desk-help")}</p>
        </WhatIsThis>
      }
    />
  );
}

/** Every share of a library that was fixed. */
export function OwnSharesPage({ view, library, results }: Props) {
  const t = deskWords(view.locale);
  return (
    <div className="stack stack-wide">
      <Header view={view} title={t("cost-sharing")} />
      {results.length === 0 ? (
        <EmptyState icon="list" title={t("cost-desk-none")}>
          <p>{t("cost-desk-none-text")}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t("cost-sharing")}
          captionHidden
          rows={results}
          rowKey={({ id }) => id}
          columns={columnsOf({ view, library, results })}
        />
      )}
    </div>
  );
}

function columnsOf({ view, library, results }: Props): readonly Column<CostResult>[] {
  const t = deskWords(view.locale);
  const { locale } = view;
  return [
    {
      key: "name",
      label: t("cost-name"),
      heading: true,
      cell: (result) => (
        <a href={`/desk/${library.code}/cost-sharing/${result.id}`} dir="auto">
          {titleOf(view, result)}
        </a>
      ),
    },
    { key: "at", label: t("cost-fixed-at"), cell: ({ fixedAt }) => dateOf(view, fixedAt) },
    {
      key: "state",
      label: t("cost-state"),
      cell: (result) => (
        <ResultState view={view} result={result} holds={holding(ofCost(results, result))} />
      ),
    },
    {
      key: "total",
      label: t("cost-total"),
      numeric: true,
      cell: ({ total, currency }) => amountText(locale, total, currency),
    },
    {
      key: "share",
      label: t("cost-share"),
      numeric: true,
      cell: ({ shares: [own], currency }) =>
        own && amountText(locale, own.workings.amount, currency),
    },
  ];
}

function ofCost(results: readonly CostResult[], { costId }: CostResult): readonly CostResult[] {
  return results.filter((result) => result.costId === costId);
}

type ShareProps = {
  readonly view: View;
  readonly library: Library;
  readonly names: Names;
  readonly result: CostResult;
};

/** One share of a library, with the way to it. */
export function OwnSharePage({ view, library, names, result }: ShareProps) {
  const t = deskWords(view.locale);
  const [own] = result.shares;
  const { currency, total } = result;
  const amount = (value: bigint) => amountText(view.locale, value, currency);
  const home = `/desk/${library.code}/cost-sharing`;
  if (!own) return null;
  return (
    <div className="stack stack-wide">
      <Header
        view={view}
        title={titleOf(view, result)}
        above={
          <p className="small no-print">
            <a href={home}>{t("cost-sharing")}</a>
          </p>
        }
      />
      <p className="cluster">
        {t("cost-result-of", { date: dateOf(view, result.fixedAt) })}
        {result.withdrawnAt && <ResultState view={view} result={result} holds={null} />}
      </p>
      {result.note && (
        <p className="measure" dir="auto">
          {result.note}
        </p>
      )}
      <StatTiles
        stats={[
          {
            label: t("cost-share-in-year", { total: amount(total) }),
            value: amount(own.workings.amount),
            note: partText(view.locale, { n: own.workings.amount, d: total > 0n ? total : 1n }),
          },
        ]}
      />
      <section className="stack" aria-labelledby="example">
        <h2 id="example">{t("cost-example")}</h2>
        <WorkedExample
          view={view}
          name={names(own.library)}
          reckoning={result}
          workings={own.workings}
        />
      </section>
      <TakeAlong view={view} address={`${home}/${result.id}/share`} />
    </div>
  );
}
