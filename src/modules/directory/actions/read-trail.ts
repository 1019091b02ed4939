import { Refusal } from "#kernel/access";
import { type AuditEntry, readAudit } from "#kernel/audit";
import type { AuditedThing, AuditedThings } from "#kernel/manifest";
import type { Ctx, Library } from "#kernel/tenancy";
import { mayEditLibrary } from "../policy.ts";

const PER_PAGE = 50;

/** One page of who did what at a library to whom or what, newest first; `older` leads to the next. */
export async function readTrail(
  ctx: Ctx,
  library: Library,
  before: string | null,
  audited: AuditedThings,
): Promise<{
  readonly entries: readonly AuditEntry[];
  readonly things: ReadonlyMap<string, AuditedThing>;
  readonly older: string | null;
}> {
  if (!mayEditLibrary(ctx.principal, library.id)) throw new Refusal("forbidden");
  const entries = await readAudit(ctx, PER_PAGE + 1, before);
  const page = entries.slice(0, PER_PAGE);
  return {
    entries: page,
    things: await audited(ctx, library, page),
    older: entries.length > PER_PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}
