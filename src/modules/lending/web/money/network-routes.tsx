import { randomUUID } from "node:crypto";
import type { Context, Hono } from "hono";
import { alphabetical } from "#kernel/i18n";
import { InvalidInput, Refusal } from "#kernel/access";
import { type Form, giveTable, readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import { memberAgencies } from "../../actions/ledger/accounts.ts";
import { bookByHand, undoEntry } from "../../actions/ledger/book-by-hand.ts";
import { allEntries, networkMoney, wholeNetting } from "../../actions/ledger/money-overview.ts";
import { issueNow } from "../../actions/ledger/statements.ts";
import { namesOf } from "../../actions/names-of.ts";
import { takenTable } from "../figures/figure-table.tsx";
import { type FiguresView, figuresView } from "../figures/figures-view.ts";
import { actForNetwork } from "../worth/network-routes.tsx";
import { beforeOf, endingOf } from "./desk-routes.tsx";
import { entriesTable, partiesOf, paymentsTable, positionsTable } from "./money-tables.tsx";
import { NettingPage } from "./netting-page.tsx";
import { NETWORK_MONEY, NetworkMoneyPage } from "./network-page.tsx";

/** What all have to get and to give, what coordinators book, and the nettings. */
export function networkMoneyRoutes(app: Hono<WebEnv>): void {
  app.get(NETWORK_MONEY, (c) => show(c, { values: { once: randomUUID() }, faults: {} }));
  app.get(`${NETWORK_MONEY}/:file{journal\\.(?:csv|xlsx)}`, giveJournal);
  app.post(`${NETWORK_MONEY}/entries`, bookEntry);
  app.post(`${NETWORK_MONEY}/entries/:id/reversal`, async (c) => {
    const reason = figuresView(c).m("undo-reason");
    await actForNetwork(c, (ctx) => undoEntry(ctx, c.req.param("id"), reason));
    return c.redirect(`${NETWORK_MONEY}?done=reversed`, 303);
  });
  app.post(`${NETWORK_MONEY}/nettings`, async (c) => {
    const number = await actForNetwork(c, issueNow);
    const done = number === null ? "done=nothing" : `done=issued&number=${number}`;
    return c.redirect(`${NETWORK_MONEY}?${done}`, 303);
  });
  app.get(`${NETWORK_MONEY}/nettings/:number{\\d{1,9}}`, showNetting);
  app.get(
    `${NETWORK_MONEY}/nettings/:number{\\d{1,9}}/:file{(?:positions|payments)\\.(?:csv|xlsx)}`,
    giveNetting,
  );
}

async function bookEntry(c: Context<WebEnv>): Promise<Response> {
  const form = await readForm(c);
  try {
    await actForNetwork(c, (ctx) => bookByHand(ctx, typedEntry(form)));
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return show(c, { values: form.values, faults: fault.fields }, 422);
  }
  return c.redirect(`${NETWORK_MONEY}?done=booked`, 303);
}

function typedEntry(form: Form) {
  const once = form.text("once");
  return {
    kind: form.text("kind") === "payment" ? ("payment" as const) : ("correction" as const),
    from: form.text("from"),
    to: form.text("to"),
    amount: form.text("amount").replace(",", "."),
    currency: form.text("currency").toUpperCase(),
    reason: form.text("reason"),
    once: /^[0-9a-f-]{36}$/.test(once) ? once : randomUUID(),
  };
}

type State = {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
};

async function show(c: Context<WebEnv>, state: State, status: 200 | 422 = 200): Promise<Response> {
  const view = figuresView(c);
  const found = await actForNetwork(c, async (ctx) => {
    const money = await networkMoney(ctx, { before: beforeOf(c) });
    const known = new Set([
      ...(await memberAgencies(ctx)).keys(),
      ...money.balances.map(({ agency }) => agency),
    ]);
    const names = await namesOf(ctx, [...known, ...partiesOf(money)]);
    const parties = [...known]
      .map((value) => ({ value, label: names(value) }))
      .toSorted(alphabetical(ctx.locale, ({ label }) => label));
    return { money, names, parties };
  });
  const done = status === 200 ? doneText(c, view) : null;
  const body = <NetworkMoneyPage view={view} done={done} {...found} {...state} />;
  return page(c, { title: view.m("network-title"), status, noIndex: true, width: "wide", body });
}

function doneText(c: Context<WebEnv>, { m }: FiguresView): string | null {
  const done = c.req.query("done");
  const number = c.req.query("number") ?? "";
  if (done === "issued" && /^\d{1,9}$/.test(number)) return m("done-issued", { number });
  if (done === "booked" || done === "reversed" || done === "nothing") return m(`done-${done}`);
  return null;
}

async function giveJournal(c: Context<WebEnv>): Promise<Response> {
  const view = figuresView(c);
  const table = await actForNetwork(c, async (ctx) => {
    const entries = await allEntries(ctx, "all");
    return entriesTable({ view, names: await namesOf(ctx, partiesOf({ entries })) }, entries);
  });
  const name = "lending-journal";
  return giveTable(c, view, { name, ending: endingOf(c), ...takenTable(table) });
}

async function nettingOf(c: Context<WebEnv>) {
  const number = Number(c.req.param("number"));
  if (!(number <= 2_147_483_647)) throw new Refusal("not-found");
  const found = await actForNetwork(c, async (ctx) => {
    const netting = await wholeNetting(ctx, number);
    return {
      netting,
      names: await namesOf(
        ctx,
        partiesOf({ payments: netting.payments, positions: netting.positions }),
      ),
    };
  });
  return { view: figuresView(c), ...found };
}

async function showNetting(c: Context<WebEnv>): Promise<Response> {
  const props = await nettingOf(c);
  const title = props.view.m("netting-number", { number: props.netting.number });
  return page(c, { title, noIndex: true, width: "wide", body: <NettingPage {...props} /> });
}

async function giveNetting(c: Context<WebEnv>): Promise<Response> {
  const { view, names, netting } = await nettingOf(c);
  const which = c.req.param("file")?.startsWith("payments") ? "payments" : "positions";
  const table =
    which === "payments"
      ? paymentsTable({ view, names }, netting.payments)
      : positionsTable({ view, names }, netting.positions, true);
  const name = `netting-${netting.number}-${which}`;
  return giveTable(c, view, { name, ending: endingOf(c), ...takenTable(table) });
}
