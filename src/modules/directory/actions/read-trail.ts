import { Refusal } from "#kernel/access";
import { type AuditEntry, readAudit } from "#kernel/audit";
import type { Ctx, Library } from "#kernel/tenancy";
import { mayEditLibrary } from "../policy.ts";

const PER_PAGE = 50;

/** One page of who did what at a library, newest first; `older` leads to the next. */
export async function readTrail(
  ctx: Ctx,
  library: Library,
  before: string | null,
): Promise<{ readonly entries: readonly AuditEntry[]; readonly older: string | null }> {
  if (!mayEditLibrary(ctx.principal, library.id)) throw new Refusal("forbidden");
  const entries = await readAudit(ctx, PER_PAGE + 1, before);
  const page = entries.slice(0, PER_PAGE);
  return { entries: page, older: entries.length > PER_PAGE ? (page.at(-1)?.id ?? null) : null };
}
