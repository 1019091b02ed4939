import type { Ctx } from "#kernel/tenancy";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";
import type { Offer } from "../../model/inquiry/offer.ts";
import { countWaiting, heldBy, inquiriesIn } from "../../store/inquiries.ts";
import { offersTo } from "../../store/offers.ts";
import { type TalksAtDesk, talksAtDesk } from "../federation/desk/read-talks.ts";
import { deskPerson } from "./presence.ts";

/** What waits, is under way and is owed at a library's desk. Open pages read it again all day. */
export type DeskView = {
  /** Own readers who wait. */
  readonly waiting: readonly Inquiry[];
  /** Readers of other libraries who may be answered from here. */
  readonly offers: readonly Offer[];
  /** Readers of partner networks. */
  readonly foreign: TalksAtDesk;
  readonly mine: readonly Inquiry[];
  /** Talks of own readers with somebody else. */
  readonly talking: readonly Inquiry[];
  /** Own readers who are owed an answer, the most urgent first. */
  readonly tickets: readonly Inquiry[];
};

const MOST = 200;

/** @throws Refusal `forbidden` for who does not work there */
export async function deskView(ctx: Ctx): Promise<DeskView> {
  const { person, library } = deskPerson(ctx);
  const mine = await heldBy(ctx, person);
  const own = new Set(mine.map(({ id }) => id));
  const live = await inquiriesIn(ctx, ["waiting", "talking"], MOST);
  const tickets = await inquiriesIn(ctx, ["open"], MOST);
  return {
    waiting: live.filter(({ state }) => state === "waiting"),
    offers: await offersTo(ctx, library),
    foreign: await talksAtDesk(ctx),
    mine,
    talking: live.filter(({ state, id }) => state === "talking" && !own.has(id)),
    tickets: tickets.toSorted((a, b) => (a.dueAt?.getTime() ?? 0) - (b.dueAt?.getTime() ?? 0)),
  };
}

/** How much waits at the desk: those who wait now, here or from elsewhere, and answers owed. */
export async function deskWaiting(ctx: Ctx): Promise<number> {
  return ctx.library ? countWaiting(ctx, ctx.library) : 0;
}
