import { formatDate } from "#kernel/i18n";
import { Badge, type Column, FormButton, Table } from "#ui";
import type { CostResult } from "../../actions/cost-sharing/fixed-shares.ts";
import { deskWords } from "../../messages/index.ts";
import { amountText } from "../amounts.ts";
import type { View } from "../view.ts";
import { COSTS } from "./cost-address.ts";

/** The result that holds: the newest that was not withdrawn. */
export function holding(results: readonly CostResult[]): CostResult | null {
  return results.find(({ withdrawnAt }) => withdrawnAt === null) ?? null;
}

export function dateOf({ locale }: View, instant: Temporal.Instant): string {
  return formatDate(locale, instant.toZonedDateTimeISO("UTC").toPlainDate());
}

type Props = {
  readonly view: View;
  readonly cost: { readonly id: string };
  readonly results: readonly CostResult[];
};

/** Everything that was ever fixed of a cost. */
export function History({ view, cost, results }: Props) {
  const t = deskWords(view.locale);
  return (
    <section className="stack" aria-labelledby="history">
      <h3 id="history">{t("cost-history")}</h3>
      {results.length === 0 ? (
        <p className="soft">{t("cost-history-none")}</p>
      ) : (
        <Table
          caption={t("cost-history")}
          captionHidden
          rows={results}
          rowKey={({ id }) => id}
          columns={columnsOf({ view, cost, results })}
        />
      )}
    </section>
  );
}

function columnsOf({ view, cost, results }: Props): readonly Column<CostResult>[] {
  const t = deskWords(view.locale);
  const base = `${COSTS}/${cost.id}/results`;
  return [
    {
      key: "at",
      label: t("cost-fixed-at"),
      heading: true,
      cell: ({ id, fixedAt }) => <a href={`${base}/${id}`}>{dateOf(view, fixedAt)}</a>,
    },
    {
      key: "total",
      label: t("cost-total"),
      numeric: true,
      cell: ({ total, currency }) => amountText(view.locale, total, currency),
    },
    {
      key: "state",
      label: t("cost-state"),
      cell: (result) => <ResultState view={view} result={result} holds={holding(results)} />,
    },
    {
      key: "withdraw",
      label: t("cost-withdraw"),
      cell: ({ id, fixedAt, withdrawnAt }) =>
        withdrawnAt ? (
          <FormButton action={`${base}/${id}/reinstatement`} look="quiet" size="small" icon="undo">
            {t("cost-reinstate")}
          </FormButton>
        ) : (
          <FormButton
            action={`${base}/${id}/withdrawal`}
            look="quiet"
            size="small"
            label={t("cost-withdraw-what", { date: dateOf(view, fixedAt) })}
          >
            {t("cost-withdraw")}
          </FormButton>
        ),
    },
  ];
}

/** Whether a result holds, was withdrawn, or replaced. */
export function ResultState(props: {
  readonly view: View;
  readonly result: CostResult;
  readonly holds: CostResult | null;
}) {
  const { view, result, holds } = props;
  const t = deskWords(view.locale);
  if (result.withdrawnAt)
    return <Badge>{t("cost-withdrawn", { date: dateOf(view, result.withdrawnAt) })}</Badge>;
  if (holds && result.id !== holds.id) return <Badge>{t("cost-superseded")}</Badge>;
  return (
    <Badge tone="ok" icon="check">
      {t("cost-holds")}
    </Badge>
  );
}
