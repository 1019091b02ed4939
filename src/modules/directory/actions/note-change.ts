import { audit } from "#kernel/audit";
import type { Ctx } from "#kernel/tenancy";
import { LIBRARY_CHANGED, PARTNER_CHANGED } from "../events.ts";

export type Deed = {
  /** `directory.branch-added`. */
  readonly action: string;
  readonly subject?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
};

/** Notes what was done to a member: for its administrator, for other modules, for search. */
export async function libraryChanged(ctx: Ctx, code: string, deed: Deed): Promise<void> {
  await audit(ctx, deed.action, deed.subject ?? code, deed.detail ?? {});
  await ctx.emit(LIBRARY_CHANGED, { code });
  await ctx.reindex("library", [code]);
}

/** Notes what was done to a partner. */
export async function partnerChanged(ctx: Ctx, code: string, action: string): Promise<void> {
  await audit(ctx, action, code);
  await ctx.emit(PARTNER_CHANGED, { code });
  await ctx.reindex("partner", [code]);
}
