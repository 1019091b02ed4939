import { Refusal } from "#kernel/access";
import type { LibraryId } from "#kernel/ids";
import type { Ctx, Library } from "#kernel/tenancy";
import { mayLeadRoster, mayWorkByRoster } from "../../policy/roster.ts";
import { holdRoster } from "../../store/roster/hold.ts";

/** Whose desk it is: a member's, or (null) the network's own. */
export type RosterDesk = Pick<Library, "id" | "code" | "name" | "timeZone"> | null;

/** The desk's id in rows. */
export function idOf(desk: RosterDesk): LibraryId | null {
  return desk?.id ?? null;
}

/** Where the pages of a desk's roster begin. */
export function rosterPath(desk: Pick<Library, "code"> | null): string {
  return desk ? `/desk/${desk.code}/ask/roster` : "/network/ask/roster";
}

/** @throws Refusal `forbidden` for those who have no part in the desk */
export function mustTakePart(ctx: Ctx, desk: RosterDesk): void {
  if (!mayWorkByRoster(ctx.principal, idOf(desk))) throw new Refusal("forbidden");
}

/** @throws Refusal `forbidden` for those who do not lead the desk */
export function mustLead(ctx: Ctx, desk: RosterDesk): void {
  if (!mayLeadRoster(ctx.principal, idOf(desk))) throw new Refusal("forbidden");
}

/**
 * Lets one leader at a time change the shifts and hours of a desk, so that what they read is so when they write:
 * to be called before anything is read. @throws Refusal `forbidden` for those who do not lead the desk
 */
export async function leadAlone(ctx: Ctx, desk: RosterDesk): Promise<void> {
  mustLead(ctx, desk);
  await holdRoster(ctx, idOf(desk));
}
