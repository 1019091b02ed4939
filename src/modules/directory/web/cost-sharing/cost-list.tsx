import { formatDate } from "#kernel/i18n";
import { Badge, type Column, EmptyState, LinkButton, Table } from "#ui";
import type { CostResult } from "../../actions/cost-sharing/fixed-shares.ts";
import { deskWords } from "../../messages/index.ts";
import type { SharedCost } from "../../model/cost-sharing/shared-cost.ts";
import { amountText } from "../amounts.ts";
import { said, type View } from "../view.ts";
import { COSTS } from "./cost-address.ts";

/** A shared cost, and what of it holds. */
export type ListedCost = { readonly cost: SharedCost; readonly fixed: CostResult | null };

/** All costs that are shared, for the coordinator. */
export function CostList({ view, costs }: { view: View; costs: readonly ListedCost[] }) {
  const t = deskWords(view.locale);
  const add = (
    <LinkButton href={`${COSTS}/new`} look="primary" icon="plus">
      {t("cost-add")}
    </LinkButton>
  );
  if (costs.length === 0)
    return (
      <EmptyState icon="list" title={t("cost-none")} level={3} action={add}>
        <p>{t("cost-none-text")}</p>
      </EmptyState>
    );
  return (
    <>
      <div>{add}</div>
      <Table
        caption={t("cost-sharing")}
        captionHidden
        rows={costs}
        rowKey={({ cost }) => cost.id}
        columns={columnsOf(view)}
      />
    </>
  );
}

function columnsOf(view: View): readonly Column<ListedCost>[] {
  const { locale } = view;
  const t = deskWords(locale);
  return [
    {
      key: "name",
      label: t("cost-name"),
      heading: true,
      cell: ({ cost }) => (
        <a href={`${COSTS}/${cost.id}`} lang={said(cost.name, locale).lang} dir="auto">
          {said(cost.name, locale).text}
        </a>
      ),
    },
    { key: "year", label: t("cost-year"), cell: ({ cost }) => cost.year },
    {
      key: "formula",
      label: t("cost-formula"),
      cell: ({ cost }) => t(`cost-kind-${cost.formula.kind}`),
    },
    {
      key: "state",
      label: t("cost-state"),
      cell: ({ fixed }) => <State view={view} fixed={fixed} />,
    },
    {
      key: "total",
      label: t("cost-total"),
      numeric: true,
      cell: ({ cost }) => amountText(locale, cost.total, cost.currency),
    },
  ];
}

function State({ view: { locale }, fixed }: { view: View; fixed: CostResult | null }) {
  const t = deskWords(locale);
  if (!fixed) return <Badge>{t("cost-draft")}</Badge>;
  const date = formatDate(locale, fixed.fixedAt.toZonedDateTimeISO("UTC").toPlainDate());
  return (
    <Badge tone="ok" icon="check">
      {t("cost-fixed", { date })}
    </Badge>
  );
}
