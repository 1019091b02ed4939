import type { Ctx, Library } from "#kernel/tenancy";
import type { Operator } from "../../model/desk/operator.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";
import type { Offer } from "../../model/inquiry/offer.ts";
import { heldBy, inquiriesIn } from "../../store/inquiries.ts";
import { offersTo } from "../../store/offers.ts";
import { operatorsAt } from "../../store/operators.ts";
import { type OnDuty, onShift } from "../roster/on-shift.ts";
import { deskPerson, lastSign, ownPresence, type Presence } from "./presence.ts";

/** What somebody at a library's desk should see first. */
export type DeskView = {
  readonly me: Presence & { readonly availableSince: Date | null };
  readonly others: readonly Operator[];
  /** Who should be there by the roster. */
  readonly rostered: readonly OnDuty[];
  /** Own readers who wait. */
  readonly waiting: readonly Inquiry[];
  /** Readers of other libraries who may be answered from here. */
  readonly offers: readonly Offer[];
  readonly mine: readonly Inquiry[];
  /** Talks of own readers with somebody else. */
  readonly talking: readonly Inquiry[];
  /** Own readers who are owed an answer, the most urgent first. */
  readonly tickets: readonly Inquiry[];
};

const MOST = 200;

/** @throws Refusal `forbidden` for who does not work there */
export async function deskView(ctx: Ctx, desk: Library): Promise<DeskView> {
  const { person, library } = deskPerson(ctx);
  const mine = await heldBy(ctx, person);
  const own = new Set(mine.map(({ id }) => id));
  const live = await inquiriesIn(ctx, ["waiting", "talking"], MOST);
  const tickets = await inquiriesIn(ctx, ["open"], MOST);
  return {
    me: await ownPresence(ctx),
    others: (await operatorsAt(ctx, library, lastSign(ctx))).filter(
      (operator) => operator.person !== person,
    ),
    rostered: await onShift(ctx, { desk, at: ctx.clock.now() }),
    waiting: live.filter(({ state }) => state === "waiting"),
    offers: await offersTo(ctx, library),
    mine,
    talking: live.filter(({ state, id }) => state === "talking" && !own.has(id)),
    tickets: tickets.toSorted((a, b) => (a.dueAt?.getTime() ?? 0) - (b.dueAt?.getTime() ?? 0)),
  };
}

/** How much waits at the desk: those who wait now, here or from elsewhere, and answers owed. */
export async function deskWaiting(ctx: Ctx): Promise<number> {
  if (!ctx.library) return 0;
  const own = await inquiriesIn(ctx, ["waiting", "open"], MOST);
  return own.length + (await offersTo(ctx, ctx.library)).length;
}
