import type { Context, Hono } from "hono";
import { mayCoordinateNetwork, Refusal } from "#kernel/access";
import { download, type Ending, giveTable, type WebEnv } from "#kernel/http";
import type { Ctx } from "#kernel/tenancy";
import { page } from "#ui";
import { markPayment, unmarkPayment } from "../../actions/ledger/mark-payment.ts";
import { allEntries, libraryMoney, libraryStatement } from "../../actions/ledger/money-overview.ts";
import { namesOf } from "../../actions/names-of.ts";
import { lendingDeskOf } from "../desk/lending-desk.ts";
import { takenTable } from "../figures/figure-table.tsx";
import { figuresView } from "../figures/figures-view.ts";
import { DeskMoneyPage } from "./desk-page.tsx";
import { entriesTable, partiesOf } from "./money-tables.tsx";
import { statementPdf } from "./statement-pdf.ts";
import { StatementPage } from "./statement-page.tsx";

const BASE = "/desk/:code/lending/money";

/** What a library has to get and to give, its statements, and what it says of payments. */
export function deskMoneyRoutes(app: Hono<WebEnv>): void {
  app.get(BASE, showMoney);
  app.get(`${BASE}/:file{journal\\.(?:csv|xlsx)}`, giveJournal);
  app.get(`${BASE}/statements/:number{\\d{1,9}}`, showStatement);
  app.get(`${BASE}/statements/:file{\\d{1,9}\\.(?:csv|xlsx)}`, giveStatement);
  app.get(`${BASE}/statements/:file{\\d{1,9}\\.pdf}`, giveStatementPdf);
  app.post(`${BASE}/payments/:id/mark`, (c) => act(c, "marked", markPayment));
  app.post(`${BASE}/payments/:id/mark/removal`, (c) => act(c, "unmarked", unmarkPayment));
}

async function act(
  c: Context<WebEnv>,
  done: "marked" | "unmarked",
  work: (ctx: Ctx, id: string) => Promise<void>,
): Promise<Response> {
  const desk = lendingDeskOf(c);
  await desk.act((ctx) => work(ctx, c.req.param("id") ?? ""));
  return c.redirect(`${desk.home}/money?done=${done}`, 303);
}

/** The number of the entry before which a page begins; what is none is passed over. */
export function beforeOf(c: Context<WebEnv>): string | null {
  const text = c.req.query("before") ?? "";
  return /^\d{1,15}$/.test(text) ? text : null;
}

async function showMoney(c: Context<WebEnv>): Promise<Response> {
  const desk = lendingDeskOf(c);
  const { money, names } = await desk.act(async (ctx) => {
    const all = await libraryMoney(ctx, { before: beforeOf(c) });
    return { money: all, names: await namesOf(ctx, partiesOf(all)) };
  });
  const told = c.req.query("done");
  const done = told === "marked" || told === "unmarked" ? told : null;
  const view = figuresView(c);
  const coordinates = mayCoordinateNetwork(c.get("visit").principal);
  const body = <DeskMoneyPage {...{ desk, view, names, money, done, coordinates }} />;
  return page(c, { title: view.m("title"), noIndex: true, width: "wide", body });
}

async function giveJournal(c: Context<WebEnv>): Promise<Response> {
  const desk = lendingDeskOf(c);
  const view = figuresView(c);
  const table = await desk.act(async (ctx) => {
    const entries = await allEntries(ctx, "own");
    const names = await namesOf(ctx, partiesOf({ entries }));
    return entriesTable({ view, names }, entries);
  });
  const name = `${desk.library.code}-journal`;
  return giveTable(c, view, { name, ending: endingOf(c), ...takenTable(table) });
}

/** The form of the file that an address names. */
export function endingOf(c: Context<WebEnv>): Ending {
  return c.req.param("file")?.endsWith(".xlsx") ? "xlsx" : "csv";
}

/** The statement that the address names, with what its parties are called. */
export async function statementOf(c: Context<WebEnv>) {
  const desk = lendingDeskOf(c);
  const number = Number.parseInt(c.req.param("number") ?? c.req.param("file") ?? "", 10);
  if (!(number <= 2_147_483_647)) throw new Refusal("not-found");
  const found = await desk.act(async (ctx) => {
    const statement = await libraryStatement(ctx, number);
    return { statement, names: await namesOf(ctx, partiesOf(statement)) };
  });
  return { desk, view: figuresView(c), ...found };
}

async function showStatement(c: Context<WebEnv>): Promise<Response> {
  const props = await statementOf(c);
  const title = props.view.m("statement-number", { number: props.statement.statement });
  return page(c, { title, noIndex: true, width: "wide", body: <StatementPage {...props} /> });
}

async function giveStatement(c: Context<WebEnv>): Promise<Response> {
  const { desk, view, names, statement } = await statementOf(c);
  const table = entriesTable({ view, names }, statement.entries);
  const name = `${desk.library.code}-statement-${statement.statement}`;
  return giveTable(c, view, { name, ending: endingOf(c), ...takenTable(table) });
}

async function giveStatementPdf(c: Context<WebEnv>): Promise<Response> {
  const props = await statementOf(c);
  const { library } = props.desk;
  return download(c, await statementPdf(props), {
    name: `${library.code}-statement-${props.statement.statement}.pdf`,
    type: "application/pdf",
  });
}
