import { audit } from "#kernel/audit";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { LIBRARY_CHANGED, PARTNER_CHANGED } from "../events.ts";
import { personIdsOf } from "../store/expertise/person.ts";

export type Deed = {
  /** `directory.branch-added`. */
  readonly action: string;
  readonly subject?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
};

/** Notes what was done to a member: for its administrator, for other modules, for search. */
export async function libraryChanged(
  ctx: Ctx,
  code: string,
  deed: Deed,
  library: LibraryId | null = ctx.library,
): Promise<void> {
  await audit(ctx, deed.action, deed.subject ?? code, deed.detail ?? {}, library);
  await ctx.emit(LIBRARY_CHANGED, { code });
  await ctx.reindex("library", [code]);
  await ctx.reindex("person", await personIdsOf(ctx, code));
}

/** Notes what was done to a partner. */
export async function partnerChanged(ctx: Ctx, code: string, action: string): Promise<void> {
  await audit(ctx, action, code);
  await ctx.emit(PARTNER_CHANGED, { code });
  await ctx.reindex("partner", [code]);
}
