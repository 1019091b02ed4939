import type { Context } from "hono";
import { Refusal } from "#kernel/access";
import { giveTable, type WebEnv } from "#kernel/http";
import { takenTable } from "./figure-table.tsx";
import type { Counted } from "./counted.ts";
import { allTables } from "./tables.ts";

/** The part of an address that names a table and its form. */
export const figuresFile = ":file{[a-z-]+\\.(?:csv|xlsx)}";

/** Gives the table that the address names. @throws Refusal `not-found` */
export function giveFigures(c: Context<WebEnv>, counted: Counted, prefix: string): Response {
  const [name, ending] = (c.req.param("file") ?? "").split(".");
  const table = allTables(counted).find((one) => one.name === name);
  if (!table) throw new Refusal("not-found");
  return giveTable(c, counted.view, {
    name: `${prefix}questions-${table.name}`,
    ending: ending === "xlsx" ? "xlsx" : "csv",
    ...takenTable(table),
  });
}
