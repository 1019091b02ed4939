import { checked, InvalidInput, Refusal } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import { z } from "zod";
import { shownTo } from "../../model/agreements/shape.ts";
import { day, short } from "../../model/parts.ts";
import { mayEditNetwork } from "../../policy.ts";
import { setEnded, setShown } from "../../store/agreements/write-agreements.ts";
import { findAgreement } from "./find-agreement.ts";
import { noteDeed } from "./note-deed.ts";

const ending = z.object({ on: day, because: short.default("") });

/** Ends an agreement: `on` is the first day on which it no longer holds. What was done under it stays. */
export async function endAgreement(ctx: Ctx, code: string, given: unknown): Promise<void> {
  mustCoordinate(ctx);
  const { on, because } = checked(ending, given);
  const agreement = await findAgreement(ctx, code);
  // Requests were answered under it: what has been cannot be taken back.
  const today = ctx.clock.now().toZonedDateTimeISO("UTC").toPlainDate();
  if (on < today.subtract({ days: 1 }).toString()) throw new InvalidInput({ on: "day-past" });
  await setEnded(ctx, agreement.id, on, because || null);
  await noteDeed(ctx, agreement, "ended", null, { on, because });
}

/** Takes an end back: the agreement goes on as it was. */
export async function resumeAgreement(ctx: Ctx, code: string): Promise<void> {
  mustCoordinate(ctx);
  const agreement = await findAgreement(ctx, code);
  if (agreement.ended === null) throw new Refusal("not-found");
  await setEnded(ctx, agreement.id, null, null);
  await noteDeed(ctx, agreement, "resumed", null);
}

/** Says who may read an agreement that all have signed. */
export async function showAgreement(ctx: Ctx, code: string, given: unknown): Promise<void> {
  mustCoordinate(ctx);
  const { shown } = checked(z.object({ shown: z.enum(shownTo) }), given);
  const agreement = await findAgreement(ctx, code);
  if (agreement.shown === shown) return;
  await setShown(ctx, agreement.id, shown);
  await noteDeed(ctx, agreement, "shown", null, { shown });
}

function mustCoordinate(ctx: Ctx): void {
  if (!mayEditNetwork(ctx.principal)) throw new Refusal("forbidden");
}
