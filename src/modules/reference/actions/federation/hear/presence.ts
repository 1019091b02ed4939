import type { Peer } from "#modules/directory";
import type { Ctx } from "#kernel/tenancy";
import type { Presence } from "../../../model/federation/message.ts";
import { PRESENCE_SECONDS } from "../../../model/federation/pace.ts";
import { noteSigns } from "../../../store/federation/exchanges.ts";
import { putPresence } from "../../../store/federation/presence.ts";
import type { Heard } from "./answer.ts";

/** A partner says who is there, and which talks are held: that counts for a short time by our own clock. */
export async function heardPresence(ctx: Ctx, peer: Peer, said: Presence): Promise<Heard> {
  const { available, languages, holds } = said;
  const now = ctx.clock.now().epochMilliseconds;
  const lasts = Math.min(PRESENCE_SECONDS * 1000, Date.parse(said.until) - Date.parse(said.at));
  const until = new Date(now + Math.max(0, lasts));
  await putPresence(ctx, { peer: peer.id, available, languages, saidAt: new Date(said.at), until });
  await noteSigns(ctx, peer.id, holds);
  return { kind: "taken" };
}
