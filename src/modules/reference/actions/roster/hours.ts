import { checked } from "#kernel/access";
import { audit } from "#kernel/audit";
import type { Ctx } from "#kernel/tenancy";
import { type DeskHours, deskHoursShape, noHours } from "../../model/roster/desk-hours.ts";
import { putHours, readHours } from "../../store/roster/hours.ts";
import { idOf, leadAlone, type RosterDesk } from "./desk.ts";

/** What a desk promises; nothing where nobody has said so. For who may read its rows. */
export async function deskHours(ctx: Ctx, desk: RosterDesk): Promise<DeskHours> {
  const stored = deskHoursShape.safeParse(await readHours(ctx, idOf(desk)));
  return stored.success ? stored.data : noHours(desk?.timeZone ?? "UTC");
}

/** Says when a desk promises an answer. @throws Refusal `forbidden`; InvalidInput with the path of each fault */
export function setDeskHours(ctx: Ctx, desk: RosterDesk, given: unknown): Promise<void> {
  return changeDeskHours(ctx, desk, () => given);
}

/**
 * The same, made of what the desk promises now; whoever changes another part of it meanwhile is waited for.
 * @throws as `setDeskHours`, and what `change` throws
 */
export async function changeDeskHours(
  ctx: Ctx,
  desk: RosterDesk,
  change: (now: DeskHours) => unknown,
): Promise<void> {
  await leadAlone(ctx, desk);
  const before = await deskHours(ctx, desk);
  const hours = checked(deskHoursShape, change(before));
  if (JSON.stringify(before) === JSON.stringify(hours)) return;
  const person = ctx.principal.kind === "person" ? ctx.principal.id : null;
  await putHours(ctx, idOf(desk), hours, person);
  await audit(ctx, "reference.roster-hours-changed", null, { before, after: hours }, idOf(desk));
}
