import type { Ctx } from "#kernel/tenancy";
import { hasDropped, putAway } from "../../store/rounds.ts";
import { deskPerson } from "./presence.ts";

/** Whether somebody should be shown round: until they say that they know their way, at whatever desk. */
export async function needsRound(ctx: Ctx): Promise<boolean> {
  return !(await hasDropped(ctx, deskPerson(ctx).person));
}

/** Says that one knows one's way. */
export async function dropRound(ctx: Ctx): Promise<void> {
  await putAway(ctx, deskPerson(ctx).person);
}
