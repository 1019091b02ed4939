import type { Ctx } from "#kernel/tenancy";
import type { Exchange, Outcome } from "../../../model/federation/exchange.ts";
import type { Ending } from "../../../model/federation/message.ts";
import { exchangesOf, patchExchange } from "../../../store/federation/exchanges.ts";
import { giveUpWaiting } from "../../../store/federation/journal.ts";
import { tell } from "../send/tell.ts";

/** Why a partner is not asked any more. */
export type Reason = Ending | "taken";

/**
 * Nobody of a partner network is asked about an inquiry any more: those to whom it was offered are told so, and
 * the talk with whoever answered there ends. A ticket before a partner stays there unless the inquiry is over
 * (`tickets`). In the name of its home library, whose row is held.
 */
export async function letPartnersGo(
  own: Ctx,
  inquiry: string,
  reason: Reason,
  {
    tickets = false,
    but = null,
  }: { readonly tickets?: boolean; readonly but?: string | null } = {},
): Promise<void> {
  const open = (await exchangesOf(own, inquiry)).filter(
    ({ id, state, mode }) => state !== "ended" && id !== but && (mode === "live" || tickets),
  );
  for (const exchange of open) await letGo(own, exchange, reason);
}

async function letGo(own: Ctx, exchange: Exchange, reason: Reason): Promise<void> {
  const to = { ...exchange, part: "client" as const };
  // What began it must be there before its end; of the rest nothing need arrive any more.
  await giveUpWaiting(own, { exchange: exchange.id, part: "client" }, 2);
  if (exchange.state === "offered")
    await tell(own, to, "withdrawn", { reason: reason === "taken" ? "taken" : "over" });
  else await tell(own, to, "end", { how: reason === "taken" ? "returned" : reason });
  await closeExchange(own, exchange.id, reason);
}

/** Notes how an exchange ended. */
export function closeExchange(own: Ctx, id: string, outcome: Outcome): Promise<void> {
  const endedAt = new Date(own.clock.now().epochMilliseconds);
  return patchExchange(own, id, { state: "ended", outcome, endedAt });
}
