import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Content, Ending } from "../../../model/federation/message.ts";
import { PRESENCE_EVERY_SECONDS } from "../../../model/federation/pace.ts";
import type { Inquiry } from "../../../model/inquiry/inquiry.ts";
import { insertClaim, notePartnerAnswered } from "../../../store/claims.ts";
import { exchangesOf, patchExchange } from "../../../store/federation/exchanges.ts";
import { patchInquiry } from "../../../store/inquiries.ts";
import { appendHappening, append } from "../../inquiry/append.ts";
import { ended as endedHere } from "../../inquiry/end.ts";
import { moved } from "../../inquiry/moved.ts";
import { park } from "../../inquiry/park.ts";
import { takeBackOffers } from "../../inquiry/routing.ts";
import { tellDesks } from "../../desk/tell-desks.ts";
import { tell } from "../send/tell.ts";
import { wakeCare } from "../work.ts";
import { backToQueue } from "./back-to-queue.ts";
import type { Concerned } from "./concerned.ts";
import { closeExchange, letPartnersGo } from "./let-partners-go.ts";
import { lineKey } from "./line-key.ts";
import { aboutInquiry } from "./offer-to-partners.ts";
import { talkSoFar } from "./talk-so-far.ts";

/** A partner claims an inquiry that was offered: the first of all who claim gets it, members and partners alike. */
export async function claimed(
  own: Ctx,
  { row, exchange }: Concerned,
  { name }: Content<"claim">,
): Promise<void> {
  const to = { ...exchange, part: "client" as const };
  if (row.state !== "waiting") {
    await tell(own, to, "withdrawn", { reason: "taken" });
    return closeExchange(own, exchange.id, "taken");
  }
  const who = name || exchange.partner;
  await moved(own, row, "claim", {
    level: "partner",
    answering: null,
    operator: null,
    operatorName: who,
  });
  await enterClaim(own, row, exchange.peer);
  await appendHappening(own, row, {
    event: "claimed",
    who,
    library: "",
    partner: exchange.partner,
  });
  await takeBackOffers(own, row, exchange.id);
  await patchExchange(own, exchange.id, { state: "talking", who });
  const said = [...(await talkSoFar(own, row.id))];
  const about = await aboutInquiry(own, row);
  await tell(own, to, "question", { ...about, mode: "live", due: null, said });
  tellDesks(own, [row.library]);
  await wakeCare(own, PRESENCE_EVERY_SECONDS);
}

async function enterClaim(own: Ctx, row: Inquiry, peer: string): Promise<void> {
  const since = new Date(own.clock.now().epochMilliseconds);
  const waited = Math.max(0, since.getTime() - row.askedAt.getTime()) / 1000;
  await insertClaim(own, {
    id: newId<"claim">(),
    inquiry: row.id,
    home: row.library,
    homePeer: null,
    library: null,
    peer,
    person: null,
    part: "answers",
    level: "partner",
    waitedSeconds: Math.floor(waited),
    since,
    until: null,
    answered: false,
  });
}

/** Nobody of a partner takes it; others may. */
export async function declined(own: Ctx, { exchange }: Concerned): Promise<void> {
  await closeExchange(own, exchange.id, "declined");
}

/** The partner says something to the reader. */
export async function relayed(
  own: Ctx,
  { row, exchange }: Concerned,
  { id, name, text }: Content<"relay">,
): Promise<void> {
  const added = await append(own, row, {
    clientId: lineKey(exchange, id),
    kind: "message",
    author: "partner",
    authorName: name || exchange.who,
    body: text,
  });
  if (added.id === null) return;
  const now = new Date(own.clock.now().epochMilliseconds);
  await patchInquiry(own, row.id, {
    readerSaidAt: null,
    firstAnswerAt: row.firstAnswerAt ?? now,
  });
  await notePartnerAnswered(own, row.id, exchange.peer);
}

/**
 * The partner ends the talk. Where the reader said something that the partner had not taken yet, nobody has
 * read it: then it is no answer, but work for the home library.
 */
export async function ended(
  own: Ctx,
  { row, exchange, partnerHeard }: Concerned,
  { how }: Content<"end">,
): Promise<void> {
  await closeExchange(own, exchange.id, how);
  if (exchange.mode === "ticket") return givenUp(own, row, exchange.partner, how);
  if (row.state !== "talking") return;
  if (how === "answered" && partnerHeard >= exchange.sent) return endedHere(own, row, "finish");
  if (how === "answered" || how === "ticket") return void (await park(own, row, "staff"));
  if (how === "abuse") return endedHere(own, row, "mark-abuse");
  await backToQueue(own, row, exchange.who ?? exchange.partner);
}

/** A ticket is its library's again, which would wait in vain for an answer. */
async function givenUp(own: Ctx, row: Inquiry, partner: string, how: Ending): Promise<void> {
  const what = how === "lost" ? "lost" : "rejected";
  await appendHappening(own, row, { event: "partner", what, partner }, "staff");
  tellDesks(own, [row.library]);
}

/**
 * Where the partner who answers was not seen since, the reader waits again, in their old place; the row is held,
 * and it may have gone on meanwhile.
 */
export async function returnFromSilent(
  own: Ctx,
  row: Inquiry,
  seenBefore: Temporal.Instant,
): Promise<void> {
  const talking = (await exchangesOf(own, row.id)).find(({ state }) => state === "talking");
  const seen = talking?.seenAt?.getTime() ?? Infinity;
  if (row.state !== "talking" || seen > seenBefore.epochMilliseconds) return;
  await letPartnersGo(own, row.id, "lost");
  await backToQueue(own, row, row.operatorName ?? "");
}
