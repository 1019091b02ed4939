import type { Ctx, Library } from "#kernel/tenancy";
import type { Operator } from "../../model/desk/operator.ts";
import { operatorsAt } from "../../store/operators.ts";
import { type OnDuty, onShift } from "../roster/on-shift.ts";
import { deskPerson, lastSign, type OwnPresence, ownPresence } from "./presence.ts";

/** Who is at a library's desk, and who should be. */
export type WhoIsThere = {
  readonly me: OwnPresence;
  readonly others: readonly Operator[];
  /** By the roster. */
  readonly rostered: readonly OnDuty[];
};

/** @throws Refusal `forbidden` for who does not work there */
export async function whoIsThere(ctx: Ctx, desk: Library): Promise<WhoIsThere> {
  const { person } = deskPerson(ctx);
  const there = await operatorsAt(ctx, desk.id, lastSign(ctx));
  return {
    me: await ownPresence(ctx),
    others: there.filter((operator) => operator.person !== person),
    rostered: await onShift(ctx, { desk, at: ctx.clock.now() }),
  };
}
