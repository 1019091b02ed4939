import type { Ctx } from "#kernel/tenancy";
import type { Mode } from "../../../model/federation/exchange.ts";
import { readExchange } from "../../../store/federation/exchanges.ts";
import { giveUpWaiting, settle, type Waiting } from "../../../store/federation/journal.ts";
import { readTalk } from "../../../store/federation/talks.ts";
import { purgeTalk } from "../desk/purge-talk.ts";
import { holdForExchange, loseExchange } from "../home/lose.ts";

/** Whether somebody waits at a screen for what a message belongs to; where it is over, nobody does. */
export async function modeOf(ctx: Ctx, { exchange, part }: Waiting): Promise<Mode> {
  const found =
    part === "client"
      ? await readExchange(ctx, exchange, false)
      : await readTalk(ctx, exchange, false);
  return found?.mode ?? "live";
}

/**
 * A message will not arrive, so the transaction is broken: what waited in it is given up, our reader goes back
 * to those who wait, a partner's talk is deleted. Needs system reach.
 */
export async function broken(ctx: Ctx, message: Waiting, fault: string): Promise<void> {
  const { id, exchange, part } = message;
  // What a message belongs to is held before the message, as by whoever ends it, so that neither waits in a ring.
  await (part === "client" ? holdForExchange(ctx, exchange) : readTalk(ctx, exchange, true));
  // Whoever has ended it meanwhile gave the message up, and what they said after it is on its way.
  if (!(await settle(ctx, id, "failed", fault))) return;
  await giveUpWaiting(ctx, { exchange, part });
  if (part === "client") return loseExchange(ctx, exchange);
  const talk = await readTalk(ctx, exchange, true);
  if (talk) await purgeTalk(ctx, talk);
}
