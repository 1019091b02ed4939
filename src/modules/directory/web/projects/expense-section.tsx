import { type Column, Table } from "#ui";
import { deskWords } from "../../messages/index.ts";
import type { Expense } from "../../model/projects/project.ts";
import { amountText } from "../amounts.ts";
import { daysText } from "../times.ts";
import { entryColumns, keepsOf } from "./entry-columns.tsx";
import { AddEntry } from "./entry-form.tsx";
import type { OpenView } from "./open-view.ts";
import { SectionHeading } from "./section-heading.tsx";

/** What was spent, the newest first. */
export function ExpenseSection({ open }: { readonly open: OpenView }) {
  const t = deskWords(open.view.locale);
  return (
    <section className="stack" aria-labelledby="expenses">
      <SectionHeading open={open} id="expenses">
        {t("project-expenses")}
      </SectionHeading>
      {open.book.expense.length === 0 ? (
        <p className="soft">{t("project-no-expense")}</p>
      ) : (
        <Table
          caption={t("project-expenses")}
          captionHidden
          rows={open.book.expense}
          rowKey={({ id }) => id}
          columns={columnsOf(open)}
        />
      )}
      {open.book.line.length > 0 && <AddEntry open={open} kind="expense" />}
    </section>
  );
}

function columnsOf(open: OpenView): readonly Column<Expense>[] {
  const { view, project, parties, book } = open;
  const { locale } = view;
  const t = deskWords(locale);
  const lines = new Map(book.line.map(({ id, name }) => [id, name]));
  return [
    { key: "what", label: t("project-what"), heading: true, cell: ({ what }) => <bdi>{what}</bdi> },
    { key: "on", label: t("project-on"), cell: ({ on }) => daysText(locale, on, on) },
    { key: "line", label: t("project-line"), cell: ({ line }) => lines.get(line) ?? "–" },
    {
      key: "party",
      label: t("project-paid-by"),
      cell: ({ party }) => (party === null ? "–" : parties.name(party)),
    },
    {
      key: "amount",
      label: t("project-amount"),
      numeric: true,
      cell: ({ amount }) => amountText(locale, amount, project.currency),
    },
    ...entryColumns<Expense>(open, "expense", ({ id, what }) => ({ id, what }), keepsOf(open)),
  ];
}
