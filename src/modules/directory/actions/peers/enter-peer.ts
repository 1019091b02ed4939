import { checked, InvalidInput, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import { sealSecret } from "#kernel/secrets";
import type { Ctx } from "#kernel/tenancy";
import { z } from "zod";
import type { SetupOrigin } from "../../model/peers/entries.ts";
import { keyFault } from "../../model/peers/public-key.ts";
import { peerFacts, type PeerSetup, setupShape } from "../../model/peers/shape.ts";
import { mayEditNetwork } from "../../policy.ts";
import { listPeers } from "../../store/peers/list-peers.ts";
import {
  peerOfTokenHash,
  putPeer,
  readApprovedPeers,
  readLatestSetup,
} from "../../store/peers/peer.ts";
import { decideSetup, insertSetup } from "../../store/peers/setup.ts";
import { actorName } from "../actor.ts";
import { tokenHash, tokenPurpose } from "./approved-peers.ts";

const MOST = 500;
const token = z.string().trim().min(24, "token-short").max(MOST, "too-long").optional();

/** Tokens as they are typed, left out where they stay as they were. */
const tokens = z.object({
  /** By which it signs in here. */
  theirToken: token,
  /** By which we sign in there. */
  ourToken: token,
});

/**
 * Enters a foreign system. What a coordinator types of a new one is in force at once: there is
 * nothing yet that somebody could have turned elsewhere. @returns its id.
 */
export async function enterPeer(
  ctx: Ctx,
  given: object,
  origin: SetupOrigin = "entered",
): Promise<string> {
  mustCoordinate(ctx);
  const facts = checked(peerFacts, given);
  // Otherwise entering a known peer anew would be a way around the second look.
  if ((await listPeers(ctx, facts.code)).length > 0) throw new InvalidInput({ code: "code-taken" });
  const id = await putPeer(ctx, facts);
  const setup = await proposeSetup(ctx, id, given, origin);
  await decideSetup(ctx, id, setup, { approved: true, by: actorName(ctx.principal) });
  await audit(ctx, "directory.peer-entered", facts.code, { url: checked(setupShape, given).url });
  return id;
}

/** Lays another way of reaching a peer, or of knowing it, before whoever decides. @returns its id. */
export async function proposeSetup(
  ctx: Ctx,
  peer: string,
  given: object,
  origin: SetupOrigin,
): Promise<string> {
  mustCoordinate(ctx);
  const setup = checked(setupShape, given);
  const { theirToken, ourToken } = checked(tokens, given);
  await mustBeSound(ctx, peer, setup);
  const known = await readLatestSetup(ctx, peer);
  const hash = theirToken ? tokenHash(theirToken) : null;
  await mustBeOwnToken(ctx, peer, hash);
  const sealed = ourToken && (await sealSecret(ctx.config, tokenPurpose(peer), ourToken));
  return insertSetup(ctx, peer, {
    setup,
    tokenHash: hash ?? known?.tokenHash ?? null,
    sealedToken: sealed ?? known?.sealedToken ?? null,
    origin,
    by: actorName(ctx.principal),
  });
}

/** Keys must be keys, and no other peer's: else one could speak in another's name. */
export async function mustBeSound(
  ctx: Ctx,
  peer: string,
  { keys, certificate }: PeerSetup,
): Promise<void> {
  for (const [index, { publicKey }] of keys.entries()) {
    const fault = keyFault(publicKey);
    if (fault) throw new InvalidInput({ [`keys.${index}.publicKey`]: fault });
  }
  const others = (await readApprovedPeers(ctx)).filter(({ id }) => id !== peer);
  const taken = new Set(others.flatMap(({ setup }) => setup.keys.map(({ keyId }) => keyId)));
  const index = keys.findIndex(({ keyId }) => taken.has(keyId));
  if (index >= 0) throw new InvalidInput({ [`keys.${index}.keyId`]: "key-id-taken" });
  if (certificate && others.some(({ setup }) => setup.certificate === certificate))
    throw new InvalidInput({ certificate: "fingerprint-taken" });
}

async function mustBeOwnToken(ctx: Ctx, peer: string, hash: string | null): Promise<void> {
  const holder = hash === null ? null : await peerOfTokenHash(ctx, hash);
  if (holder && holder.id !== peer) throw new InvalidInput({ theirToken: "token-taken" });
}

function mustCoordinate(ctx: Ctx): void {
  if (!mayEditNetwork(ctx.principal)) throw new Refusal("forbidden");
}
