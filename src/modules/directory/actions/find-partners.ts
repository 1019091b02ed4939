import type { Ctx } from "#kernel/tenancy";
import type { Partner } from "../model/entries.ts";
import { readPartners } from "../store/read-partners.ts";

/** Partner organisations by code. */
export function listPartners(ctx: Ctx): Promise<readonly Partner[]> {
  return readPartners(ctx);
}

/** One partner; null when there is none of that code. */
export async function findPartner(ctx: Ctx, code: string): Promise<Partner | null> {
  return (await readPartners(ctx, [code]))[0] ?? null;
}
