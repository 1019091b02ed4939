import { Refusal } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import type { AgencyKey } from "#modules/directory";
import { type PaymentRow, paymentsWhere } from "../../store/ledger/payments.ts";
import {
  balances,
  entriesWhere,
  type EntryQuery,
  type EntryRow,
  openPositions,
} from "../../store/ledger/read-ledger.ts";
import { nettings, statementsWhere } from "../../store/ledger/read-statements.ts";
import { nettingSize, positionsOf } from "../../store/ledger/netting.ts";
import { bySoftware } from "../by-software.ts";
import { onlyCoordinators, ownAgency } from "./who.ts";

export type { EntryRow, PaymentRow };

const ENTRIES = 50;

/** How a library stands: what it has to get and to give, and what it was told. */
export async function libraryMoney(ctx: Ctx, page: Pick<EntryQuery, "before">) {
  const agency = await ownAgency(ctx);
  return {
    agency,
    ...(await moneyOf(ctx, agency, page)),
    statements: await statementsWhere(ctx, { agency }),
  };
}
export type LibraryMoney = Awaited<ReturnType<typeof libraryMoney>>;

/** How all stand, for coordinators. */
export async function networkMoney(ctx: Ctx, page: Pick<EntryQuery, "before">) {
  onlyCoordinators(ctx);
  return { ...(await moneyOf(ctx, null, page)), nettings: await nettings(ctx) };
}
export type NetworkMoney = Awaited<ReturnType<typeof networkMoney>>;

async function moneyOf(ctx: Ctx, agency: AgencyKey | null, { before }: Pick<EntryQuery, "before">) {
  const entries = await entriesWhere(ctx, { agency, before: before ?? null, limit: ENTRIES + 1 });
  return {
    balances: await balances(ctx, agency),
    open: await openPositions(ctx, agency),
    payments: await paymentsWhere(ctx, { agency }),
    entries: entries.slice(0, ENTRIES),
    /** Where the next page of entries begins; null: this was the last. */
    next: entries.length > ENTRIES ? (entries[ENTRIES - 1]?.number ?? null) : null,
  };
}

const ALL_ENTRIES = 100_000;

/** Every entry of the own library, or for coordinators of all, to be taken along. */
export async function allEntries(ctx: Ctx, whose: "own" | "all"): Promise<readonly EntryRow[]> {
  if (whose === "all") onlyCoordinators(ctx);
  const agency = whose === "own" ? await ownAgency(ctx) : null;
  return entriesWhere(ctx, { agency, limit: ALL_ENTRIES });
}

/** Payments of the library that are open; those of the software for all. */
export async function duePayments(ctx: Ctx): Promise<readonly PaymentRow[]> {
  return (await paymentsWhere(ctx, {})).filter(({ settled }) => settled === null);
}

/** A statement of the own library, with all it rests on. @throws Refusal where there is none. */
export async function libraryStatement(ctx: Ctx, statement: number) {
  const agency = await ownAgency(ctx);
  const [found] = await statementsWhere(ctx, { agency, statement });
  if (!found) throw new Refusal("not-found");
  const positions = await positionsOf(ctx, found.id, agency);
  const payments = await paymentsWhere(ctx, { agency, netting: found.number });
  const entries = await entriesWhere(ctx, { agency, netting: found.number, limit: ALL_ENTRIES });
  return { ...found, ...(await sizeOf(ctx, found.id)), positions, payments, entries };
}
export type LibraryStatement = Awaited<ReturnType<typeof libraryStatement>>;

/** A netting with the positions of all, for coordinators. @throws Refusal where there is none. */
export async function wholeNetting(ctx: Ctx, number: number) {
  onlyCoordinators(ctx);
  const [found] = await nettings(ctx, number);
  if (!found) throw new Refusal("not-found");
  const positions = await positionsOf(ctx, found.id);
  const payments = await paymentsWhere(ctx, { netting: number });
  return { ...found, ...(await sizeOf(ctx, found.id)), positions, payments };
}
export type WholeNetting = Awaited<ReturnType<typeof wholeNetting>>;

/** Numbers only, which a library may know of the whole: the software counts them. */
function sizeOf(ctx: Ctx, netting: string) {
  return bySoftware(ctx, "size of a netting", (software) => nettingSize(software, netting));
}
