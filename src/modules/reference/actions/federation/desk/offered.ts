import type { Ctx } from "#kernel/tenancy";
import type { Talk } from "../../../model/federation/talk.ts";
import { networkPresence } from "../../../store/federation/presence.ts";
import { librariesThere } from "../../../store/operators.ts";
import { lastSign } from "../../desk/presence.ts";
import { tellDesks } from "../../desk/tell-desks.ts";
import { tell } from "../send/tell.ts";
import { purgeTalk } from "./purge-talk.ts";

/** A partner's question is shown at the desks of those who are there; a live one that finds nobody is declined. */
export async function offered(ctx: Ctx, talk: Talk): Promise<void> {
  const { available } = await networkPresence(ctx, lastSign(ctx));
  if (talk.mode === "ticket" || available > 0)
    return tellDesks(ctx, await librariesThere(ctx, lastSign(ctx)));
  await tell(ctx, { ...talk, part: "server" }, "decline", { reason: "nobody" });
  await purgeTalk(ctx, talk);
}
