import { Refusal } from "#kernel/access";
import { type LibraryId, newId, type PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { refusal } from "../../errors.ts";
import { claimsNow, insertClaim } from "../../store/claims.ts";
import { holdInquiry, readInquiry } from "../../store/inquiries.ts";
import { endOffer, offerOf } from "../../store/offers.ts";
import { deskPerson, ownPresence, signOfLife } from "../desk/presence.ts";
import { tellDesks } from "../desk/tell-desks.ts";
import { appendHappening } from "./append.ts";
import { inHome } from "./in-home.ts";
import { moved } from "./moved.ts";
import { takeBackOffers } from "./routing.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";

type Taker = { readonly person: PersonId; readonly library: LibraryId; readonly name: string };

/**
 * Takes an inquiry that waits, of one's own library or offered to it. Of all who try at once exactly
 * one gets it: the others wait for its row, and then find it taken.
 * @throws Refusal `claimed` with the name of who has it, `moved-on`, `not-found`
 */
export async function claim(ctx: Ctx, id: string): Promise<void> {
  const { person, library } = deskPerson(ctx);
  await signOfLife(ctx);
  const { name } = await ownPresence(ctx);
  const { home, part } = await claimable(ctx, id, library);
  await inHome(ctx, home, async (own) => {
    const row = await holdInquiry(own, id);
    if (!row) throw new Refusal("not-found");
    const taker = { person, library, name };
    await (part === "joins" ? join(own, row, taker) : take(own, row, taker));
  });
}

/** Where an inquiry belongs that this library may take, or help with. */
async function claimable(
  ctx: Ctx,
  id: string,
  library: LibraryId,
): Promise<{ readonly home: LibraryId; readonly part: "answers" | "joins" }> {
  const offer = await offerOf(ctx, id, library);
  if (offer) return offer;
  const own = await readInquiry(ctx, id);
  if (own?.library === library) return { home: library, part: "answers" };
  throw own ? refusal("moved-on") : new Refusal("not-found");
}

async function take(own: Ctx, row: Inquiry, taker: Taker): Promise<void> {
  if (row.state === "talking") throw refusal("claimed", { who: row.operatorName ?? "" });
  const { person, library, name } = taker;
  await moved(own, row, "claim", { answering: library, operator: person, operatorName: name });
  await enter(own, row, taker, "answers");
  await appendHappening(own, row, { event: "claimed", who: name, library });
  await takeBackOffers(own, row);
  tellDesks(own, [row.library, library]);
}

/** Comes to help whoever answers; reads and writes as they do, while it lasts. */
export async function join(own: Ctx, row: Inquiry, taker: Taker): Promise<void> {
  if (row.state !== "talking") throw refusal("moved-on");
  const there = await claimsNow(own, row.id);
  if (there.some(({ person }) => person === taker.person)) throw refusal("moved-on");
  await enter(own, row, taker, "joins");
  await endOffer(own, row.id, taker.library);
  await appendHappening(own, row, { event: "joined", who: taker.name });
  tellDesks(own, [row.library, taker.library]);
}

async function enter(
  own: Ctx,
  row: Inquiry,
  { person, library }: Taker,
  part: "answers" | "joins",
): Promise<void> {
  const now = new Date(own.clock.now().epochMilliseconds);
  const waited = Math.max(0, now.getTime() - row.askedAt.getTime()) / 1000;
  await insertClaim(own, {
    id: newId<"claim">(),
    inquiry: row.id,
    home: row.library,
    homePeer: null,
    library,
    peer: null,
    person,
    part,
    level: library === row.library ? "home" : "network",
    waitedSeconds: Math.floor(waited),
    since: now,
    until: null,
    answered: false,
  });
}
