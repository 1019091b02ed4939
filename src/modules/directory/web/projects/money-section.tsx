import { direction } from "#kernel/i18n";
import { Badge, type Column, PartedBarChart } from "#ui";
import { deskWords } from "../../messages/index.ts";
import { type LineMoney, moneyOf } from "../../model/projects/reckoning.ts";
import { amountText, drawnAmountText, plainNumber } from "../amounts.ts";
import { entryColumns } from "./entry-columns.tsx";
import { AddEntry } from "./entry-form.tsx";
import type { OpenView } from "./open-view.ts";
import { SectionHeading } from "./section-heading.tsx";

type Row = LineMoney & { readonly line: { readonly id: string; readonly name: string } };

type Props = {
  readonly open: OpenView;
  /** Only what was spent in these days counts. */
  readonly within?: { readonly from: string; readonly to: string } | null;
  /** Without anything to change. */
  readonly reading?: boolean;
};

/** The budget line by line: what it is, what was spent of it, what is left. */
export function MoneySection({ open, within = null, reading = false }: Props) {
  const { view, project, book } = open;
  const { locale } = view;
  const t = deskWords(locale);
  const { lines } = moneyOf(book, within);
  return (
    <section className="stack" aria-labelledby="lines">
      <SectionHeading open={open} id="lines">
        {t("project-lines")}
      </SectionHeading>
      {lines.length === 0 ? (
        <p className="soft">{t("project-no-line")}</p>
      ) : (
        <PartedBarChart<Row>
          title={t("project-money-chart")}
          dir={direction(locale)}
          bars={lines.map(({ line, budget, spent }) => ({
            key: line.id,
            label: line.name,
            value: plainNumber(budget, project.currency),
            part: plainNumber(spent, project.currency),
          }))}
          format={(value) => drawnAmountText(locale, value, project.currency)}
          words={{
            whole: t("project-budget"),
            part: t("project-spent"),
            table: t("project-lines"),
          }}
          tableOpen
          table={{
            rows: lines,
            rowKey: ({ line }) => line.id,
            columns: columnsOf(open, reading),
            footer: <Sum open={open} within={within} />,
          }}
        />
      )}
      {!reading && <AddEntry open={open} kind="line" />}
    </section>
  );
}

function columnsOf(open: OpenView, reading: boolean): readonly Column<Row>[] {
  const { locale } = open.view;
  const t = deskWords(locale);
  const money = (key: keyof LineMoney): Column<Row> => ({
    key,
    label: t(`project-${key}`),
    numeric: true,
    cell: (row) => amountText(locale, row[key], open.project.currency),
  });
  return [
    {
      key: "name",
      label: t("project-line-name"),
      heading: true,
      cell: ({ line, left }) => (
        <>
          <bdi>{line.name}</bdi>{" "}
          {left < 0n && (
            <Badge tone="warn" icon="warning">
              {t("project-over")}
            </Badge>
          )}
        </>
      ),
    },
    money("budget"),
    money("spent"),
    money("left"),
    ...(reading || !open.leads
      ? []
      : entryColumns<Row>(open, "line", ({ line }) => ({ id: line.id, what: line.name }))),
  ];
}

function Sum({ open, within = null }: Props) {
  const { locale } = open.view;
  const t = deskWords(locale);
  const { all } = moneyOf(open.book, within);
  return (
    <tr>
      <th scope="row">{t("project-all")}</th>
      {(["budget", "spent", "left"] as const).map((key) => (
        <td key={key} className="numeric" data-label={t(`project-${key}`)}>
          {amountText(locale, all[key], open.project.currency)}
        </td>
      ))}
    </tr>
  );
}
