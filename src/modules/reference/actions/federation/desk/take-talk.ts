import { Refusal } from "#kernel/access";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { refusal } from "../../../errors.ts";
import type { Talk } from "../../../model/federation/talk.ts";
import { endClaim, insertClaim } from "../../../store/claims.ts";
import { patchTalk, readTalk } from "../../../store/federation/talks.ts";
import { librariesThere } from "../../../store/operators.ts";
import { lastSign, ownPresence } from "../../desk/presence.ts";
import { tellDesks } from "../../desk/tell-desks.ts";
import { tell } from "../send/tell.ts";
import { wakeCare } from "../work.ts";
import { asSoftware, talkAtHand, type TalkAtHand, withTalk } from "./talk-at-hand.ts";

/**
 * Takes a partner's question: of all who try at once exactly one gets it here, and of all networks the first.
 * Whether we are the first, the partner says: until then nothing of the question is known.
 * @throws Refusal `claimed`, `moved-on`, `not-found`
 */
export async function takeTalk(ctx: Ctx, id: string): Promise<void> {
  const hand = await talkAtHand(ctx, id);
  const { name } = await ownPresence(ctx);
  await asSoftware(ctx, hand.library, async (own) => {
    const talk = await readTalk(own, id, true);
    // Taken by another library it is not to be seen from here any more.
    if (!talk) throw new Refusal("not-found");
    if (talk.person) throw refusal("claimed", { who: talk.personName ?? "" });
    await take(own, { ...hand, talk }, name);
  });
}

async function take(own: Ctx, { talk, library, person }: TalkAtHand, name: string): Promise<void> {
  const { id, mode } = talk;
  if (mode === "live" && talk.state !== "offered") throw refusal("moved-on");
  const claim = await enterClaim(own, { ...talk, library, person });
  const movedAt = new Date(own.clock.now().epochMilliseconds);
  await patchTalk(own, id, {
    library,
    person,
    personName: name,
    claim,
    movedAt,
    ...(mode === "live" ? { state: "claimed" } : {}),
  });
  const to = { ...talk, library, part: "server" as const };
  await (mode === "live" ? tell(own, to, "claim", { name }) : tell(own, to, "status", { name }));
  tellDesks(own, [library, ...(await librariesThere(own, lastSign(own)))]);
  await wakeCare(own);
}

async function enterClaim(own: Ctx, { library, person, peer, askedAt }: Talk): Promise<string> {
  const id = newId<"claim">();
  const since = new Date(own.clock.now().epochMilliseconds);
  // Another network's clock may be ahead.
  const waited = Math.max(0, since.getTime() - askedAt.getTime()) / 1000;
  await insertClaim(own, {
    id,
    inquiry: null,
    home: null,
    homePeer: peer,
    library,
    peer: null,
    person,
    part: "answers",
    level: "partner",
    waitedSeconds: Math.min(Math.floor(waited), 2_000_000_000),
    since,
    until: null,
    answered: false,
  });
  return id;
}

/** Gives a ticket of a partner back to those here who may take it. @throws Refusal `moved-on`, `not-found` */
export async function releaseTicket(ctx: Ctx, id: string): Promise<void> {
  await withTalk(ctx, id, async (own, { talk, library }) => {
    if (talk.mode !== "ticket") throw refusal("moved-on");
    if (talk.claim) await endClaim(own, talk.claim);
    await patchTalk(own, id, { library: null, person: null, personName: null, claim: null });
    tellDesks(own, [library, ...(await librariesThere(own, lastSign(own)))]);
  });
}
