import { systemPrincipal } from "#kernel/access";
import type { Ctx, Run, Services, Visitor } from "#kernel/tenancy";
import { isGivenUp, pauseAfter } from "../../../model/federation/pace.ts";
import {
  claimDue,
  nextDue,
  peersDue,
  postpone,
  settle,
  type Waiting,
} from "../../../store/federation/journal.ts";
import { wakeDelivery } from "../work.ts";
import { broken, modeOf } from "./broken.ts";
import { lineTo } from "./line-to.ts";
import { type PartnerLine, post, type Posted } from "./post.ts";

const AT_ONCE = 24;
/** Longer than any post may take: then another process may try. */
const LEASE = { seconds: 12 } as const;

const postman: Visitor = {
  principal: systemPrincipal("messages to partner networks"),
  library: null,
  locale: "en",
  reach: "system",
};

export type Postman = { readonly run: Run; readonly services: Services };

/**
 * Sends what waits for a partner until nothing is due. Messages are taken in one transaction and settled in
 * another, so a process that dies in between sends them again, and the partner knows them by their numbers.
 */
export async function deliverToPartner({ run }: Postman, peer: string): Promise<void> {
  for (let more = true; more;) {
    const { line, messages } = await run(postman, (ctx) => taken(ctx, peer));
    const posted = await Promise.all(messages.map((one) => postedBy(line, one)));
    for (const [place, message] of messages.entries()) {
      const came = posted[place];
      if (came) await run(postman, (ctx) => noted(ctx, message, came));
    }
    more = messages.length > 0;
  }
  await run(postman, (ctx) => wakeLater(ctx, peer));
}

async function taken(ctx: Ctx, peer: string) {
  const until = ctx.clock.now().add(LEASE);
  const messages = await claimDue(ctx, peer, AT_ONCE, until);
  // Where this process dies meanwhile, they are taken up when their lease is over.
  if (messages.length > 0) await wakeDelivery(ctx, peer, until);
  return { messages, line: await lineTo(ctx, peer) };
}

/** Sets to work for every partner for whom something is due. Needs system reach. */
export async function wakeDeliveries(ctx: Ctx): Promise<void> {
  for (const peer of await peersDue(ctx)) await wakeDelivery(ctx, peer);
}

function postedBy(line: PartnerLine | null, { body }: Waiting): Promise<Posted> {
  return line
    ? post(line, body)
    : Promise.resolve({ kind: "not-arrived", fault: "peer-not-approved" });
}

async function noted(ctx: Ctx, message: Waiting, came: Posted): Promise<void> {
  if (came.kind === "taken") return void (await settle(ctx, message.id, "confirmed", null));
  const now = ctx.clock.now();
  const age = (now.epochMilliseconds - message.at.getTime()) / 1000;
  if (came.kind === "not-arrived" && !isGivenUp(await modeOf(ctx, message), age)) {
    const pause = Math.round(pauseAfter(message.attempts, Math.random()) * 1000);
    return postpone(ctx, message.id, now.add({ milliseconds: pause }), came.fault);
  }
  await broken(ctx, message, came.fault);
}

async function wakeLater(ctx: Ctx, peer: string): Promise<void> {
  const due = await nextDue(ctx, peer);
  if (!due) return;
  await wakeDelivery(ctx, peer, Temporal.Instant.fromEpochMilliseconds(due.getTime()));
}
