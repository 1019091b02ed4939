import type { Ctx } from "#kernel/tenancy";
import { readExchange } from "../../../store/federation/exchanges.ts";
import { holdInquiry } from "../../../store/inquiries.ts";
import { tellDesks } from "../../desk/tell-desks.ts";
import { appendHappening } from "../../inquiry/append.ts";
import { inHome } from "../../inquiry/in-home.ts";
import { backToQueue } from "./back-to-queue.ts";
import { closeExchange } from "./let-partners-go.ts";

/** Holds the inquiry that an exchange is about: it comes before all that hangs on it. Needs system reach. */
export async function holdForExchange(ctx: Ctx, id: string): Promise<void> {
  const found = await readExchange(ctx, id, false);
  if (found) await inHome(ctx, found.library, (own) => holdInquiry(own, found.inquiry));
}

/**
 * A partner cannot be reached any more: a reader who talked with somebody there waits again, in their old
 * place; of a ticket its library is told. Needs system reach.
 */
export async function loseExchange(ctx: Ctx, id: string): Promise<void> {
  const found = await readExchange(ctx, id, false);
  if (!found || found.state === "ended") return;
  await inHome(ctx, found.library, async (own) => {
    const row = await holdInquiry(own, found.inquiry);
    const exchange = await readExchange(own, id, true);
    if (!row || !exchange || exchange.state === "ended") return;
    await closeExchange(own, id, "lost");
    const { partner, mode, who } = exchange;
    if (mode === "ticket") {
      await appendHappening(own, row, { event: "partner", what: "lost", partner }, "staff");
      tellDesks(own, [row.library]);
    } else if (exchange.state === "talking" && row.state === "talking")
      await backToQueue(own, row, who ?? partner);
  });
}
