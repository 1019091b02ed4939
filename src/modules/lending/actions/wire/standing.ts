import type { Ctx } from "#kernel/tenancy";
import type { Awaited, Message, Standing } from "#standards/iso18626";
import { lastWords } from "../../store/wire/standing.ts";

/** How an exchange stands: what decides which reason a supplier's next message has. */
export async function standingOf(ctx: Ctx, exchange: string): Promise<Standing> {
  const { unanswered, lastHeard } = await lastWords(ctx, exchange);
  return { awaited: awaitedAfter(unanswered), lastStatus: lastHeard?.statusInfo.status ?? null };
}

function awaitedAfter(message: Message | null): Awaited {
  if (message?.kind === "request") return "Request";
  if (message?.kind !== "requestingAgencyMessage") return null;
  const { action } = message;
  return action === "StatusRequest" || action === "Renew" || action === "Cancel" ? action : null;
}
