import { ownKey, peersForQuestions } from "#modules/directory";
import { outboundRules } from "#kernel/outbound";
import type { Ctx } from "#kernel/tenancy";
import type { PartnerLine } from "./post.ts";

/** How a partner is spoken to; null for one that nobody approved for questions. Needs system reach. */
export async function lineTo(ctx: Ctx, peer: string): Promise<PartnerLine | null> {
  const found = (await peersForQuestions(ctx)).find(({ id }) => id === peer);
  if (!found) return null;
  const { config, clock } = ctx;
  return { url: found.questions.url, key: await ownKey(ctx), rules: outboundRules(config), clock };
}
