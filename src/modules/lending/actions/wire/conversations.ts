import { mayCoordinateNetwork, type Principal, Refusal, systemPrincipal } from "#kernel/access";
import { audit } from "#kernel/audit";
import type { Ctx, Run } from "#kernel/tenancy";
import { approvedPeer, type Peer } from "#modules/directory";
import {
  endPauses,
  type PeerLine,
  readPeerLines,
  retryFailed,
} from "../../store/wire/peer-lines.ts";
import { recentTroubles, type Trouble } from "../../store/wire/troubles.ts";
import { DELIVER } from "../exchange/deliver-job.ts";

/** How conversations with foreign systems get on, in all libraries of the network. */
export type Conversations = {
  readonly lines: readonly (PeerLine & { readonly system: Peer | null })[];
  readonly troubles: readonly Trouble[];
};

const TROUBLES = 100;

/** Who asks, and how the software looks for them: messages belong to libraries, their numbers do not. */
export type Coordinator = { readonly run: Run; readonly principal: Principal };

/** @throws Refusal for anybody but those who coordinate the network */
export function conversations(who: Coordinator): Promise<Conversations> {
  return asSoftware(who, async (ctx) => {
    const lines = [];
    for (const line of await readPeerLines(ctx))
      lines.push({ ...line, system: await approvedPeer(ctx, line.peer) });
    return { lines, troubles: await recentTroubles(ctx, TROUBLES) };
  });
}

/** Tries everything that did not reach a system once more, at once. */
export function tryAgain(who: Coordinator, peer: string): Promise<void> {
  return asSoftware(who, async (ctx) => {
    const system = await approvedPeer(ctx, peer);
    if (!system) throw new Refusal("not-found");
    await retryFailed(ctx, peer);
    await endPauses(ctx, peer);
    await audit({ ...ctx, principal: who.principal }, "lending.sent-again", system.code);
    await ctx.enqueue(DELIVER, { peer }, { key: `lending.deliver:${peer}` });
  });
}

async function asSoftware<T>(
  { run, principal }: Coordinator,
  work: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  if (!mayCoordinateNetwork(principal)) throw new Refusal("forbidden");
  const software = systemPrincipal("conversations with other systems");
  return run({ principal: software, library: null, locale: "en", reach: "system" }, work);
}
