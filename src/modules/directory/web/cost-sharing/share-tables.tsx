import { direction } from "#kernel/i18n";
import { BarChart, Badge, type Column, Table } from "#ui";
import { deskWords } from "../../messages/index.ts";
import type { Workings } from "../../model/cost-sharing/workings.ts";
import { amountText, drawnAmountText, partText, plainNumber } from "../amounts.ts";
import type { View } from "../view.ts";
import type { Names, Reckoning } from "./reckoning.ts";

type Props = {
  readonly view: View;
  readonly names: Names;
  readonly reckoning: Reckoning;
  /** Code of the library that stands out. */
  readonly strong?: string | undefined;
};

/** The shares drawn, the largest first, with the same figures beneath. */
export function ShareChart({ view, names, reckoning, strong }: Props) {
  const t = deskWords(view.locale);
  const { currency, year, total, shares } = reckoning;
  const { locale } = view;
  return (
    <BarChart
      title={t("cost-shares")}
      summary={t("cost-shares-summary", {
        total: amountText(locale, total, currency),
        year: String(year),
        count: shares.length,
      })}
      dir={direction(locale)}
      bars={byAmount(shares).map(({ library, workings }) => ({
        label: names(library),
        value: plainNumber(workings.amount, currency),
        strong: library === strong,
      }))}
      // Of the same amount as was worked out: noughts behind the point and all.
      format={(value) => drawnAmountText(locale, value, currency)}
      words={{ label: t("cost-library"), value: t("cost-share"), table: t("cost-figures-table") }}
    />
  );
}

type Row = { readonly library: string; readonly workings: Workings };

function byAmount(shares: readonly Row[]): readonly Row[] {
  return shares.toSorted((a, b) => Number(b.workings.amount - a.workings.amount));
}

/** Every share with its part of the whole, and the sum beneath. */
export function ShareTable({ view, names, reckoning }: Props) {
  const t = deskWords(view.locale);
  const { locale } = view;
  const { currency, total, shares } = reckoning;
  return (
    <Table
      caption={t("cost-shares")}
      captionHidden
      rows={shares}
      rowKey={({ library }) => library}
      columns={columnsOf({ view, names, reckoning })}
      footer={
        <tr>
          <th scope="row" colSpan={2}>
            {t("cost-sum")}
          </th>
          <td className="numeric" data-label={t("cost-share")}>
            {amountText(locale, total, currency)}
          </td>
        </tr>
      }
    />
  );
}

function columnsOf({ view, names, reckoning }: Props): readonly Column<Row>[] {
  const t = deskWords(view.locale);
  const { locale } = view;
  return [
    {
      key: "library",
      label: t("cost-library"),
      heading: true,
      cell: ({ library, workings }) => (
        <>
          {names(library)}{" "}
          {workings.held && <Badge tone="info">{t(`cost-held-${workings.held}`)}</Badge>}
        </>
      ),
    },
    {
      key: "part",
      label: t("cost-part"),
      numeric: true,
      cell: ({ workings }) => partText(locale, workings.part),
    },
    {
      key: "amount",
      label: t("cost-share"),
      numeric: true,
      cell: ({ workings }) => amountText(locale, workings.amount, reckoning.currency),
    },
  ];
}
