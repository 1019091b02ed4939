import { forgetStream } from "#kernel/realtime";
import type { Ctx } from "#kernel/tenancy";
import type { Talk } from "../../../model/federation/talk.ts";
import { endClaim } from "../../../store/claims.ts";
import { deleteTalk } from "../../../store/federation/talks.ts";
import { librariesThere } from "../../../store/operators.ts";
import { lastSign } from "../../desk/presence.ts";
import { tellDesks } from "../../desk/tell-desks.ts";

/**
 * Deletes a partner's talk with all that was said in it. What remains is the claim: who worked for which
 * partner, and how long.
 */
export async function purgeTalk(ctx: Ctx, { id, claim, library }: Talk): Promise<void> {
  if (claim) await endClaim(ctx, claim);
  await forgetStream(ctx, id, await deleteTalk(ctx, id));
  // Followers come to look, and find nothing.
  ctx.afterCommit(() => ctx.wakeStream(id));
  tellDesks(ctx, library ? [library] : await librariesThere(ctx, lastSign(ctx)));
}
