import type { Ctx } from "#kernel/tenancy";
import { audit } from "#kernel/audit";
import type { PeerEntry } from "../../model/peers/entries.ts";
import type { PeerData } from "../../model/peers/shape.ts";
import { sameData } from "../../model/same-data.ts";
import { listPeers } from "../../store/peers/list-peers.ts";
import { readApprovedPeers } from "../../store/peers/peer.ts";
import { enterPeer, proposeSetup } from "./enter-peer.ts";

/** Peers that may be spoken with, as data: no token, in whatever form, leaves this place. */
export async function exportPeers(ctx: Ctx): Promise<PeerData[]> {
  return (await readApprovedPeers(ctx)).map(peerData);
}

function peerData({ code, names, agencies, setup }: PeerEntry): PeerData {
  return { code, names, agencies: [...agencies], setup };
}

/** Takes a peer from elsewhere: one that is known already, with another setup, waits for a person. */
export async function takePeer(ctx: Ctx, data: PeerData): Promise<void> {
  const [known] = await listPeers(ctx, data.code);
  if (!known) await enterPeer(ctx, { ...data, ...data.setup }, "imported");
  else if (!known.removed && !sameData((known.waiting ?? known.current)?.setup, data.setup)) {
    await proposeSetup(ctx, known.id, data.setup, "imported");
    await audit(ctx, "directory.peer-change-proposed", data.code, { url: data.setup.url });
  }
}
