import type { AgencyKey } from "#modules/directory";
import type { Ctx } from "#kernel/tenancy";
import type { RequestRow } from "../../store/requests.ts";
import { writeRota } from "../../store/rota-entries.ts";

export type RotaWish = {
  /** Whom a person (or a broker's requester) names, before all others and without a reason. */
  readonly wished: readonly AgencyKey[];
  /** To whom suppliers must lend: the requester, or for whom a broker asks. */
  readonly lendsTo: AgencyKey;
};

/** Lays down whom to ask for a request, in order, and why. */
export async function layRota(ctx: Ctx, row: RequestRow, { wished }: RotaWish): Promise<void> {
  const named = wished.map((supplier) => ({
    supplier,
    state: "waiting" as const,
    why: [{ respect: "wished", points: 0, value: {} }],
    answerDays: null,
    reason: null,
  }));
  await writeRota(ctx, row.id, row.library, named);
}
