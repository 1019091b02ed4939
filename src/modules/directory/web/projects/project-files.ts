import type { Taken } from "#kernel/http";
import { deskWords } from "../../messages/index.ts";
import { HOUR_DECIMALS } from "../../model/projects/project.ts";
import { moneyOf, stateOf, valueOf } from "../../model/projects/reckoning.ts";
import { shortScaledText } from "../../model/amount.ts";
import { plainNumber } from "../amounts.ts";
import type { OpenView } from "./open-view.ts";
import { todayOf } from "./today.ts";

/** The tables of a project that are taken along. */
export const projectTables = {
  line: lineTable,
  contribution: contributionTable,
  expense: expenseTable,
  milestone: milestoneTable,
} as const;

function lineTable({ view, book, project }: OpenView): Taken {
  const t = deskWords(view.locale);
  const plain = (value: bigint) => plainNumber(value, project.currency);
  return {
    columns: [
      [t("project-line-name"), 40],
      [t("project-budget"), 16],
      [t("project-spent"), 16],
      [t("project-left"), 16],
      [t("csv-currency"), 10],
    ],
    rows: moneyOf(book).lines.map(({ line, budget, spent, left }) => [
      line.name,
      plain(budget),
      plain(spent),
      plain(left),
      project.currency,
    ]),
  };
}

function contributionTable({ view, book, project, parties }: OpenView): Taken {
  const t = deskWords(view.locale);
  const plain = (value: bigint) => plainNumber(value, project.currency);
  const hours = (value: bigint) => Number(shortScaledText(value, HOUR_DECIMALS));
  const of = (word: string, part: string) => `${word}: ${part}`;
  return {
    columns: [
      [t("project-party"), 40],
      [t("project-what"), 40],
      [t("project-kind"), 18],
      [of(t("project-pledged"), t("project-hours-column")), 16],
      [of(t("project-given"), t("project-hours-column")), 16],
      [t("project-rate"), 14],
      [of(t("project-pledged"), t("project-value")), 16],
      [of(t("project-given"), t("project-value")), 16],
      [t("csv-currency"), 10],
    ],
    rows: book.contribution.map((one) => [
      parties.name(one.party),
      one.what,
      t(`project-kind-${one.kind}`),
      one.kind === "hours" ? hours(one.pledged) : null,
      one.kind === "hours" ? hours(one.given) : null,
      one.kind === "hours" ? plain(one.rate) : null,
      plain(valueOf(one, "pledged")),
      plain(valueOf(one, "given")),
      project.currency,
    ]),
  };
}

function expenseTable({ view, book, project, parties }: OpenView): Taken {
  const t = deskWords(view.locale);
  const lines = new Map(book.line.map(({ id, name }) => [id, name]));
  return {
    columns: [
      [t("project-on"), 12],
      [t("project-line"), 30],
      [t("project-what"), 50],
      [t("project-paid-by"), 40],
      [t("project-amount"), 16],
      [t("csv-currency"), 10],
    ],
    rows: book.expense.map(({ on, line, what, party, amount }) => [
      on,
      lines.get(line) ?? null,
      what,
      party && parties.name(party),
      plainNumber(amount, project.currency),
      project.currency,
    ]),
  };
}

function milestoneTable({ view, book, parties }: OpenView): Taken {
  const t = deskWords(view.locale);
  return {
    columns: [
      [t("project-milestone"), 50],
      [t("project-due"), 12],
      [t("project-responsible"), 40],
      [t("project-person"), 30],
      [t("project-done-on"), 12],
      [t("project-state"), 24],
    ],
    rows: book.milestone.map((one) => [
      one.name,
      one.due,
      one.party && parties.name(one.party),
      one.person,
      one.doneOn,
      t(`project-state-${stateOf(one, todayOf(view))}`, { date: one.doneOn ?? "" }),
    ]),
  };
}
