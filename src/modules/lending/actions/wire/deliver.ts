import { approvedPeer, ownKey, peerAuth } from "#modules/directory";
import { systemPrincipal } from "#kernel/access";
import { outboundRules } from "#kernel/outbound";
import type { Ctx, Run, Services, Visitor } from "#kernel/tenancy";
import { DELIVER } from "../exchange/deliver-job.ts";
import { claimDue, nextDue, type Outgoing, peersDue } from "../../store/wire/outbox.ts";
import { noteSent } from "./note-sent.ts";
import { type Line, send, type Sent } from "./send.ts";

/** So many exchanges with one peer are under way at once. */
const AT_ONCE = 24;
/** Longer than any conversation may take: then another process may try. */
const LEASE = { seconds: 45 } as const;

/** One or two may get lost on the way; when so many do, nobody is at home. */
const ENOUGH_TO_TELL = 6;
/** A peer that takes nothing is left alone for so long. */
const SILENCE_MS = 30_000;

/** The software itself: whoever's deed a message follows from, it sends it. */
const postman: Visitor = {
  principal: systemPrincipal("delivery to foreign systems"),
  library: null,
  locale: "en",
  reach: "system",
};

export type Postman = { readonly run: Run; readonly services: Services };

/**
 * Sends what waits for a peer until nothing is due. Each round takes messages in one transaction and
 * notes what came of them in another, so a process that dies in between sends them again, and the peer
 * knows them by their digest or timestamp.
 */
export async function deliver({ run, services }: Postman, peer: string): Promise<void> {
  let silent = false;
  for (let more = true; more;) {
    const { line, messages } = await run(postman, (ctx) => taken(ctx, services, peer));
    const sent = await Promise.all(messages.map((one) => sentBy(line, one)));
    await run(postman, (ctx) => noteSent(ctx, line?.peer.code ?? "", messages, sent));
    silent = sent.length >= ENOUGH_TO_TELL && sent.every(({ kind }) => kind === "not-arrived");
    more = messages.length > 0 && !silent;
  }
  await run(postman, (ctx) => wakeLater(ctx, peer, silent));
}

async function taken(
  ctx: Ctx,
  services: Services,
  peer: string,
): Promise<{ line: Line | null; messages: readonly Outgoing[] }> {
  const messages = await claimDue(ctx, peer, AT_ONCE, ctx.clock.now().add(LEASE));
  return { line: messages.length > 0 ? await lineTo(ctx, services, peer) : null, messages };
}

/** How we speak to a peer; null for one that nobody has approved, or whose token does not open. */
async function lineTo(ctx: Ctx, { config, clock }: Services, id: string): Promise<Line | null> {
  const peer = await approvedPeer(ctx, id);
  const auth = peer && (await peerAuth(ctx, id));
  if (!peer || !auth) return null;
  return { peer, auth, key: await ownKey(ctx), rules: outboundRules(config), config, clock };
}

function sentBy(line: Line | null, { message }: Outgoing): Promise<Sent> {
  return line
    ? send(line, message)
    : Promise.resolve({ kind: "not-arrived", fault: "peer-not-approved" });
}

/**
 * Asks to be woken when the next pause is over; the timetable looks as well. A peer that took nothing is
 * not asked with all the rest at once.
 */
async function wakeLater(ctx: Ctx, peer: string, silent: boolean): Promise<void> {
  const due = await nextDue(ctx, peer);
  if (!due) return;
  const earliest = ctx.clock.now().epochMilliseconds + (silent ? SILENCE_MS : 0);
  const at = Temporal.Instant.fromEpochMilliseconds(Math.max(earliest, due.getTime()));
  const key = `lending.deliver-later:${peer}`;
  await ctx.enqueue(DELIVER, { peer }, { key, at });
}

/** Sets to work for every peer for whom something is due. Needs system reach. @returns how many. */
export async function deliverWhatIsDue(ctx: Ctx): Promise<number> {
  const peers = await peersDue(ctx);
  for (const peer of peers)
    await ctx.enqueue(DELIVER, { peer }, { key: `lending.deliver:${peer}` });
  return peers.length;
}
