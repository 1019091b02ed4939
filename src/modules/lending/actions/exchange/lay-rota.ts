import type { AgencyKey } from "#modules/directory";
import type { Ctx } from "#kernel/tenancy";
import { moneyOf } from "../../model/money.ts";
import type { LeftOut, RotaEntry } from "../../model/rota/rota.ts";
import type { RequestRow } from "../../store/requests.ts";
import { readRota, writeRota } from "../../store/rota-entries.ts";
import type { LiveAnswers } from "../rota/ask-holders.ts";
import { rotaFor } from "../rota/rota-for.ts";

export type RotaWish = {
  /** Whom a person (or a broker's requester) names, before all others and without a reason. */
  readonly wished: readonly AgencyKey[];
  /** To whom suppliers must lend: the requester, or for whom a broker asks. */
  readonly lendsTo: AgencyKey;
  /** What libraries' own systems said just before; left out where nobody asked them. */
  readonly live?: LiveAnswers | undefined;
};

/** Lays down whom to ask for a request, in order, and why; and who is left out. */
export async function layRota(ctx: Ctx, row: RequestRow, wish: RotaWish): Promise<void> {
  const before = (await readRota(ctx, row.id))
    .filter(({ state }) => state !== "waiting" && state !== "left-out")
    .map(({ supplier }) => supplier);
  const named = wish.wished.map((supplier) => ({
    supplier,
    titleId: null,
    state: "waiting" as const,
    why: [{ respect: "wished", points: 0, value: {} }],
    answerDays: null,
    reason: null,
  }));
  const { entries, leftOut } = await rotaFor(ctx, {
    requester: wish.lendsTo,
    titleId: row.titleId,
    anyEdition: row.anyEdition,
    service: row.service,
    maxCost: moneyOf(row.maxCost, row.maxCostCurrency),
    neededBy: row.neededBy,
    pickupBranch: row.pickupBranch,
    seed: row.seed,
    already: [...before, ...wish.wished],
    live: wish.live,
  });
  const shown = leftOut.filter(({ reason }) => reason !== "itself" && reason !== "asked-before");
  await writeRota(ctx, row.id, row.library, [
    ...named,
    ...entries.map(asked),
    ...shown.map(passed),
  ]);
}

function asked({ agency, titleId, why, answerDays }: RotaEntry) {
  return { supplier: agency, titleId, state: "waiting" as const, why, answerDays, reason: null };
}

function passed({ agency, reason, value }: LeftOut) {
  const why = [{ respect: reason, points: 0, value }];
  return {
    supplier: agency,
    titleId: null,
    state: "left-out" as const,
    why,
    answerDays: null,
    reason,
  };
}
