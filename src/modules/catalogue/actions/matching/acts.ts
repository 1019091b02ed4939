import { audit } from "#kernel/audit";
import { Refusal } from "#kernel/access";
import { isId, newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { libraryToWatch } from "../../policy.ts";
import * as acts from "../../store/match-acts.ts";
import { restoreAct as restore, withdrawAct as withdraw } from "../../store/match-decisions.ts";
import { lockClusters } from "../../store/neighbours.ts";
import { type RecordName, recordNames } from "../../store/record-names.ts";
import { regroupRecords } from "../cluster-records.ts";
import { personOf } from "./person-of.ts";

export type { ActRow, ActState } from "../../store/match-acts.ts";
export type { RecordName } from "../../store/record-names.ts";

/** An act with the names of the record it is about and of the first it says it of. */
export type NamedAct = acts.ActRow & {
  readonly about: RecordName | null;
  readonly beside: RecordName | null;
};

/**
 * Withdraws what was said in an act; what held before holds again. @returns the id under which this can
 * be undone. @throws Refusal when nothing of the act is in force.
 */
export async function withdrawAct(ctx: Ctx, act: string): Promise<string> {
  libraryToWatch(ctx);
  if (!isId(act)) throw new Refusal("not-found");
  await lockClusters(ctx);
  const withdrawal = newId();
  const pairs = await withdraw(ctx, act, withdrawal, personOf(ctx));
  if (pairs.length === 0) throw new Refusal("not-found");
  await audit(ctx, "catalogue.decision-withdrawn", act, { records: pairs.length + 1 });
  await regroup(ctx, pairs);
  return withdrawal;
}

/** Undoes a withdrawal. @returns the act that holds again. @throws Refusal when there is nothing to undo. */
export async function restoreAct(ctx: Ctx, withdrawal: string): Promise<string> {
  libraryToWatch(ctx);
  if (!isId(withdrawal)) throw new Refusal("not-found");
  await lockClusters(ctx);
  const act = await acts.withdrawnAct(ctx, withdrawal);
  if (act === null) throw new Refusal("not-found");
  const pairs = await restore(ctx, withdrawal, personOf(ctx));
  await audit(ctx, "catalogue.decision-restored", act, { records: pairs.length + 1 });
  await regroup(ctx, pairs);
  return act;
}

async function regroup(ctx: Ctx, pairs: readonly { a: string; b: string }[]): Promise<void> {
  await regroupRecords(ctx, [...new Set(pairs.flatMap(({ a, b }) => [a, b]))], true);
}

/** An act that is in force; null where there is none of this id, or it was withdrawn. */
export async function standingAct(ctx: Ctx, act: string): Promise<acts.ActRow | null> {
  const row = isId(act) ? await acts.findAct(ctx, act) : null;
  return row && row.inForce > 0 ? row : null;
}

/** Whether a withdrawal can still be undone. */
export async function isUndoable(ctx: Ctx, withdrawal: string): Promise<boolean> {
  return isId(withdrawal) && (await acts.withdrawnAct(ctx, withdrawal)) !== null;
}

/** Acts with their records, from the one numbered `offset`, newest first. */
export async function namedActs(
  ctx: Ctx,
  state: acts.ActState,
  offset: number,
  limit: number,
): Promise<readonly NamedAct[]> {
  libraryToWatch(ctx);
  const rows = await acts.listActs(ctx, state, offset, limit);
  const names = await recordNames(
    ctx,
    rows.flatMap(({ a, b }) => [a, b]),
  );
  return rows.map((row) => ({
    ...row,
    about: names.get(row.subject) ?? null,
    beside: names.get(row.subject === row.a ? row.b : row.a) ?? null,
  }));
}

const ON_A_PAGE = 50;

/** A page of acts; with how many there are in all. */
export async function actsPage(ctx: Ctx, state: acts.ActState, page: number) {
  const total = await acts.countActs(ctx, state);
  const pages = Math.max(1, Math.ceil(total / ON_A_PAGE));
  const shown = Math.min(page, pages);
  const rows = await namedActs(ctx, state, (shown - 1) * ON_A_PAGE, ON_A_PAGE);
  return { rows, total, pages, page: shown };
}
