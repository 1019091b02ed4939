import { checked, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import type { Ctx } from "#kernel/tenancy";
import type { PeerRecord } from "../../model/peers/entries.ts";
import { type PeerKey, peerFacts, setupShape } from "../../model/peers/shape.ts";
import { sameData } from "../../model/same-data.ts";
import { mayEditNetwork } from "../../policy.ts";
import { listPeers, setPeerRemoved } from "../../store/peers/list-peers.ts";
import { putPeer } from "../../store/peers/peer.ts";
import { decideSetup } from "../../store/peers/setup.ts";
import { actorName } from "../actor.ts";
import { mustBeSound, proposeSetup } from "./enter-peer.ts";

/** Every foreign system that was not taken out. */
export async function peerRecords(ctx: Ctx): Promise<readonly PeerRecord[]> {
  mustCoordinate(ctx);
  return (await listPeers(ctx)).filter(({ removed }) => !removed);
}

/** One of them. @throws Refusal("not-found") */
export async function peerRecord(ctx: Ctx, code: string): Promise<PeerRecord> {
  mustCoordinate(ctx);
  const [peer] = await listPeers(ctx, code);
  if (!peer || peer.removed) throw new Refusal("not-found");
  return peer;
}

/**
 * Changes a peer: its name and agencies at once, how it is reached and known only after another
 * look, because whoever turns an endpoint elsewhere reads and answers for a library.
 * @returns whether something waits for that look now.
 */
export async function changePeer(ctx: Ctx, code: string, given: object): Promise<boolean> {
  const peer = await peerRecord(ctx, code);
  const facts = checked(peerFacts, { ...given, code });
  const known = { code, names: peer.names, agencies: peer.agencies };
  if (!sameData(facts, known)) {
    await putPeer(ctx, facts);
    await audit(ctx, "directory.peer-changed", code);
  }
  const setup = checked(setupShape, given);
  if (sameData(setup, peer.current?.setup) && !namesToken(given)) return false;
  await proposeSetup(ctx, peer.id, given, "entered");
  await audit(ctx, "directory.peer-change-proposed", code, { url: setup.url });
  return true;
}

/** Says yes or no to what waits. @throws Refusal("peer-decided") where it no longer does */
export async function decidePeerChange(
  ctx: Ctx,
  code: string,
  setup: string,
  approved: boolean,
): Promise<void> {
  const peer = await peerRecord(ctx, code);
  const by = actorName(ctx.principal);
  // Another peer may have come to the same key since this was proposed.
  if (approved && peer.waiting) await mustBeSound(ctx, peer.id, peer.waiting.setup);
  if (!(await decideSetup(ctx, peer.id, setup, { approved, by })))
    throw new Refusal("peer-decided");
  const action = approved ? "directory.peer-change-approved" : "directory.peer-change-rejected";
  await audit(ctx, action, code, { url: peer.waiting?.setup.url, from: peer.current?.setup.url });
}

/** Takes note of the keys that a peer publishes: others than the known ones wait for a person. */
export async function takeKeys(
  ctx: Ctx,
  code: string,
  keys: readonly PeerKey[],
): Promise<"same" | "waits"> {
  const peer = await peerRecord(ctx, code);
  const latest = (peer.waiting ?? peer.current)?.setup;
  if (!latest || sameData(latest.keys, keys)) return peer.waiting ? "waits" : "same";
  await proposeSetup(ctx, peer.id, { ...latest, keys }, "fetched");
  await audit(ctx, "directory.peer-change-proposed", code, {
    keys: keys.map(({ keyId }) => keyId),
  });
  return "waits";
}

/** Takes a peer out: nothing goes to it and nothing is taken from it; it can be put back. */
export async function removePeer(ctx: Ctx, code: string): Promise<void> {
  await setRemoved(ctx, code, ctx.clock.now(), "directory.peer-removed");
}

export async function restorePeer(ctx: Ctx, code: string): Promise<void> {
  await setRemoved(ctx, code, null, "directory.peer-restored");
}

async function setRemoved(
  ctx: Ctx,
  code: string,
  at: Temporal.Instant | null,
  action: string,
): Promise<void> {
  mustCoordinate(ctx);
  if (!(await setPeerRemoved(ctx, code, at))) throw new Refusal("not-found");
  await audit(ctx, action, code);
}

function namesToken(given: object): boolean {
  return "theirToken" in given && given.theirToken
    ? true
    : "ourToken" in given && Boolean(given.ourToken);
}

function mustCoordinate(ctx: Ctx): void {
  if (!mayEditNetwork(ctx.principal)) throw new Refusal("forbidden");
}
