import { z } from "zod";
import { amountDecimal, shortScaledText } from "../amount.ts";
import { HOUR_DECIMALS, type Project, type ProjectBook, projectShape } from "./project.ts";

const entry = z.record(z.string(), z.union([z.string(), z.null()]));

/**
 * A project as it is carried from one network to another: what it is, and its book with amounts as
 * text. An expense names its budget line by the line's place in the list, from 0.
 */
export const carriedProject = z.object({
  ...projectShape.shape,
  book: z
    .object({
      line: z.array(entry).max(1000).default([]),
      contribution: z.array(entry).max(5000).default([]),
      expense: z.array(entry).max(20_000).default([]),
      milestone: z.array(entry).max(5000).default([]),
      report: z.array(entry).max(1000).default([]),
    })
    .prefault({}),
});
export type CarriedProject = z.output<typeof carriedProject>;
type Entry = z.output<typeof entry>;

/** A project with its book, as text. */
export function carried(project: Project, book: ProjectBook): CarriedProject {
  const { currency } = project;
  const places = new Map(book.line.map(({ id }, at) => [id, String(at)]));
  return {
    ...projectShape.parse(project),
    book: {
      line: book.line.map((line) => asText(line, currency)),
      contribution: book.contribution.map((one) => asText(one, currency)),
      expense: book.expense.map((one) => ({
        ...asText(one, currency),
        line: places.get(one.line) ?? null,
      })),
      milestone: book.milestone.map((one) => asText(one, currency)),
      report: book.report.map((one) => asText(one, currency)),
    },
  };
}

/** An entry without its id; hours in hours, amounts in the currency, all as text. */
export function asText(entry: object, currency: string): Entry {
  const hours = "kind" in entry && entry.kind === "hours";
  const said = (name: string, value: unknown) => {
    if (typeof value !== "bigint") return typeof value === "string" ? value : null;
    return hours && name !== "rate"
      ? shortScaledText(value, HOUR_DECIMALS)
      : amountDecimal(value, currency);
  };
  const parts = Object.entries(entry).filter(([name]) => name !== "id");
  return Object.fromEntries(parts.map(([name, value]) => [name, said(name, value)]));
}
