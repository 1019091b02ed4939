import { sql } from "kysely";
import { addPerson } from "#kernel/identity";
import { principalOf } from "#kernel/access";
import type { Visitor } from "#kernel/tenancy";
import { asSystem } from "../../../src/app/system.ts";
import { actOnRequest } from "../../../src/modules/lending/actions/act-on-request.ts";
import { actOnSupply } from "../../../src/modules/lending/actions/act-on-supply.ts";
import { placeRequest } from "../../../src/modules/lending/actions/place-request.ts";
import type {
  RequesterAct,
  RequesterState,
} from "../../../src/modules/lending/model/machines/requester.ts";
import type {
  SupplierAct,
  SupplierState,
} from "../../../src/modules/lending/model/machines/supplier.ts";
import type { Acquainted } from "./acquainted.ts";

/** Acts with how likely each is; what is left of 1 is doing nothing this time. */
type Habit<Act> = readonly (readonly [Act, number])[];

/** What people at the library that asks do, state by state. */
const ASKING: Partial<Record<RequesterState, Habit<RequesterAct>>> = {
  asking: [["cancel", 0.02]],
  expected: [["cancel", 0.05]],
  promised: [["cancel", 0.05]],
  conditional: [
    ["accept-conditions", 0.6],
    ["decline-conditions", 0.2],
  ],
  retry: [["ask-again", 0.8]],
  shipped: [
    ["receive", 0.8],
    ["report-lost", 0.03],
  ],
  received: [
    ["renew", 0.15],
    ["return", 0.6],
    ["report-lost", 0.03],
    ["report-damaged", 0.03],
    ["claim-returned", 0.03],
  ],
  overdue: [
    ["return", 0.7],
    ["renew", 0.1],
  ],
  recalled: [["return", 0.8]],
  delivered: [["receive", 0.8]],
};

/** What people at the library that is asked do. */
const LENDING: Partial<Record<SupplierState, Habit<SupplierAct>>> = {
  requested: [
    ["promise", 0.4],
    ["expect", 0.15],
    ["set-conditions", 0.1],
    ["offer-retry", 0.08],
    ["refuse", 0.08],
  ],
  expecting: [
    ["promise", 0.6],
    ["refuse", 0.1],
  ],
  pulling: [
    ["pull", 0.6],
    ["deliver", 0.2],
    ["refuse", 0.03],
  ],
  ready: [
    ["ship", 0.7],
    ["deliver", 0.1],
    ["put-back", 0.03],
  ],
  "cancel-asked": [
    ["allow-cancel", 0.4],
    ["deny-cancel", 0.2],
    ["ship", 0.2],
  ],
  shipped: [["mark-overdue", 0.02]],
  held: [
    ["recall", 0.05],
    ["mark-overdue", 0.05],
  ],
  "renewal-asked": [
    ["allow-renewal", 0.5],
    ["deny-renewal", 0.3],
  ],
  returning: [["check-in", 0.8]],
  lost: [
    ["write-off", 0.6],
    ["check-in", 0.1],
  ],
  damaged: [["write-off", 0.6]],
  "claimed-returned": [
    ["check-in", 0.4],
    ["write-off", 0.2],
  ],
};

/** Copies on the lender's shelves, by their barcodes: few enough that they are wanted twice. */
const COPIES = 400;

/** Somebody at a library's desk, stored like anybody else. */
export async function deskOf({ deployment, library }: Acquainted): Promise<Visitor> {
  const roles = [{ role: "staff" as const, library: library.id }];
  const email = `desk@${library.code}.example`;
  const name = "Desk";
  const id = await deployment.run(asSystem("setting up"), (ctx) =>
    addPerson(ctx, { email, name, roles }),
  );
  return { principal: principalOf(id, name, roles), library: library.id, locale: "en" };
}

/** Places a request for a loan or, one of five, a copy. */
export async function ask(
  asks: Acquainted,
  desk: Visitor,
  lends: Acquainted,
  place: number,
): Promise<void> {
  await asks.deployment.run(desk, (ctx) =>
    placeRequest(ctx, asks.library.id, {
      service: place % 5 === 4 ? "Copy" : "Loan",
      citation: { title: `Volume ${place}` },
      maxCost: { amount: "10.00", currency: "EUR" },
      suppliers: [lends.agency],
    }),
  );
}

type Open<State> = { readonly id: string; readonly state: State };

/** One round of the desk that asks: something with each open request, or nothing. @returns how many are open. */
export async function askersRound(
  asks: Acquainted,
  desk: Visitor,
  random: () => number,
): Promise<number> {
  const open = await openRows<RequesterState>(asks, "ill_request");
  for (const { id, state } of open) {
    const act = chosen(ASKING[state] ?? [], random());
    if (act) await quietly(asks.deployment.run(desk, (ctx) => actOnRequest(ctx, id, act)));
  }
  return open.length;
}

/** One round of the desk that lends. @returns how many are open. */
export async function lendersRound(
  lends: Acquainted,
  desk: Visitor,
  random: () => number,
): Promise<number> {
  const open = await openRows<SupplierState>(lends, "ill_supply");
  for (const { id, state } of open) {
    const act = chosen(LENDING[state] ?? [], random());
    const input = {
      ...(act === "pull" || act === "ship" ? { itemId: `B${Math.floor(random() * COPIES)}` } : {}),
      ...(act === "set-conditions" ? { conditions: "LibraryUseOnly" } : {}),
    };
    if (act) await quietly(lends.deployment.run(desk, (ctx) => actOnSupply(ctx, id, act, input)));
  }
  return open.length;
}

async function openRows<State>(
  { deployment }: Acquainted,
  table: string,
): Promise<readonly Open<State>[]> {
  const { rows } = await deployment.run(asSystem("rounds"), (ctx) =>
    sql<
      Open<State>
    >`select id, state from ${sql.table(table)} where ended_at is null order by id`.execute(ctx.tx),
  );
  return rows;
}

function chosen<Act>(habit: Habit<Act>, luck: number): Act | null {
  let sum = 0;
  for (const [act, share] of habit) {
    sum += share;
    if (luck < sum) return act;
  }
  return null;
}

/** Meanwhile a message may have moved it, or the copy is out: then there is nothing to do this time. */
async function quietly(work: Promise<unknown>): Promise<void> {
  await work.catch((fault: unknown) => {
    const code: unknown = fault instanceof Error ? Reflect.get(fault, "code") : null;
    if (code !== "not-now" && code !== "item-out") throw fault;
  });
}
