import { createHash } from "node:crypto";
import { openSecret } from "#kernel/secrets";
import type { Ctx } from "#kernel/tenancy";
import type { AgencyKey } from "../../model/agency.ts";
import type { LocalText } from "../../model/opening/schedule.ts";
import type { PeerEntry } from "../../model/peers/entries.ts";
import type { PeerQuestions } from "../../model/peers/shape.ts";
import { peerOfTokenHash, readApprovedPeers, readCurrentSetup } from "../../store/peers/peer.ts";

/**
 * A foreign system as the wire sees it: only what a person has approved. All of this is read with
 * the reach of the network or of the software itself.
 */
export type Peer = {
  readonly id: string;
  readonly code: string;
  readonly names: LocalText;
  /** For which it speaks. */
  readonly agencies: readonly AgencyKey[];
  /** Where ISO 18626 messages go. */
  readonly url: string;
  readonly dialect: string;
  /** How it answers questions of readers; null: it does not. */
  readonly questions: PeerQuestions | null;
  readonly approved: true;
  /** By which means it may sign in here. */
  readonly requesterAuth: readonly ("signature" | "token" | "certificate")[];
};

/** One that answers questions. */
export type PeerForQuestions = Peer & { readonly questions: PeerQuestions };

/** How we sign in at a peer. */
export type PeerAuth =
  | { readonly kind: "signature" }
  | { readonly kind: "token"; readonly token: string };

/** By whom a foreign agency is reached; null where nobody approved speaks for it. */
export async function peerOfAgency(ctx: Ctx, agency: AgencyKey): Promise<Peer | null> {
  const [found] = await readApprovedPeers(ctx, { agency });
  return found ? peerFrom(found) : null;
}

/** Peers that answer questions, and may ask some. */
export async function peersForQuestions(ctx: Ctx): Promise<readonly PeerForQuestions[]> {
  const peers = (await readApprovedPeers(ctx)).map(peerFrom);
  return peers.flatMap((peer) => (peer.questions ? [{ ...peer, questions: peer.questions }] : []));
}

/** A peer by its id; null for one that may not be spoken with. */
export async function approvedPeer(ctx: Ctx, id: string): Promise<Peer | null> {
  const [found] = await readApprovedPeers(ctx, { id });
  return found ? peerFrom(found) : null;
}

/** Whose key signed (RFC 9421 §2.3, `keyid`); null for a key that nobody approved, or two peers, have. */
export async function peerByKeyId(
  ctx: Ctx,
  keyId: string,
): Promise<{ readonly peer: Peer; readonly publicKey: string } | null> {
  const peers = await readApprovedPeers(ctx);
  const found = peers.flatMap((entry) =>
    entry.setup.keys.filter((key) => key.keyId === keyId).map((key) => ({ entry, key })),
  );
  const [one, other] = found;
  if (!one || other) return null;
  return { peer: peerFrom(one.entry), publicKey: one.key.publicKey };
}

/** Who signs in with a token; only its hash is kept. */
export async function peerByToken(ctx: Ctx, token: string): Promise<Peer | null> {
  const found = await peerOfTokenHash(ctx, tokenHash(token));
  return found ? peerFrom(found) : null;
}

/** Whose client certificate has this SHA-256 fingerprint: hexadecimal, with or without colons. */
export async function peerByCertificate(ctx: Ctx, fingerprint: string): Promise<Peer | null> {
  const digits = fingerprint.replaceAll(/[\s:]/g, "").toLowerCase();
  const peers = await readApprovedPeers(ctx);
  const found = peers.filter(({ setup }) => setup.certificate === digits);
  const [one, other] = found;
  return one && !other ? peerFrom(one) : null;
}

/** How we sign in at a peer; null for one that may not be spoken with, or whose token does not open. */
export async function peerAuth(ctx: Ctx, peer: string): Promise<PeerAuth | null> {
  const current = await readCurrentSetup(ctx, peer);
  if (!current) return null;
  if (current.setup.ours === "signature") return { kind: "signature" };
  const sealed = current.sealedToken;
  const token = sealed && (await openSecret(ctx.config, tokenPurpose(peer), sealed));
  return token ? { kind: "token", token } : null;
}

/** Under this a peer's token is sealed: it does not open as another's. */
export function tokenPurpose(peer: string): string {
  return `peer-token:${peer}`;
}

/** Tokens are long and random, so one round of SHA-256 keeps them (OWASP: no slow hash is needed). */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

function peerFrom({ id, code, names, agencies, setup, hasToken }: PeerEntry): Peer {
  const requesterAuth = [
    ...(setup.keys.length > 0 ? (["signature"] as const) : []),
    ...(hasToken ? (["token"] as const) : []),
    ...(setup.certificate ? (["certificate"] as const) : []),
  ];
  const { url, dialect } = setup;
  // Setups of before had no questions.
  const questions = setup.questions ?? null;
  return { id, code, names, agencies, url, dialect, questions, approved: true, requesterAuth };
}
