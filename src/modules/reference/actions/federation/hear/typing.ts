import type { Peer } from "#modules/directory";
import type { Ctx } from "#kernel/tenancy";
import type { Typing } from "../../../model/federation/message.ts";
import { readExchange } from "../../../store/federation/exchanges.ts";
import { readTalk } from "../../../store/federation/talks.ts";
import type { Heard } from "./answer.ts";

/**
 * Somebody at a partner's writes: it is shown to whoever follows, and kept nowhere. What is not theirs, or not
 * live, is passed over.
 */
export async function heardTyping(ctx: Ctx, peer: Peer, said: Typing): Promise<Heard> {
  const { transaction, from } = said;
  const found =
    from === "server"
      ? await readExchange(ctx, transaction, false)
      : await readTalk(ctx, transaction, false);
  if (found?.peer !== peer.id || found.state !== "talking") return { kind: "taken" };
  // A partner's reader has no name here; who answers ours was named when they began.
  const signal =
    "inquiry" in found
      ? { stream: found.inquiry, from: found.who ?? found.partner }
      : { stream: found.id, from: "" };
  ctx.afterCommit(() => ctx.signalStream({ ...signal, kind: "writing" }));
  return { kind: "taken" };
}
