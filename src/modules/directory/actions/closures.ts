import { checked, InvalidInput, Refusal } from "#kernel/access";
import type { Ctx, Library } from "#kernel/tenancy";
import { formatDay } from "../model/opening/day-text.ts";
import type { Closure, Interval } from "../model/opening/schedule.ts";
import { closureShape } from "../model/shape.ts";
import { sameData } from "../model/same-data.ts";
import { mayEditLibrary } from "../policy.ts";
import { putClosures } from "../store/closure.ts";
import { branchOf } from "./branches.ts";
import { libraryChanged } from "./note-change.ts";

const MOST = 100;

/** Closes a branch from one day to another, both included, or gives it other hours there. The same twice is one. */
export async function addClosure(
  ctx: Ctx,
  library: Library,
  code: string,
  given: unknown,
): Promise<Closure> {
  if (!mayEditLibrary(ctx.principal, library.id)) throw new Refusal("forbidden");
  const branch = await branchOf(ctx, library, code);
  const closure = checked(closureShape, given);
  const others = branch.closures.filter((one) => !sameData(one, closure));
  if (others.length >= MOST) throw new InvalidInput({ from: "too-many-closures" });
  await putClosures(ctx, branch.id, [...others, closure]);
  await noted(ctx, library, "directory.closure-added", branch.code, closure);
  return closure;
}

/**
 * Lets the week hold again on days on which a branch was to be closed or to have other hours: where these are
 * text that nobody can read, no closure is meant. @throws Refusal("forbidden" | "not-found")
 */
export async function removeClosure(
  ctx: Ctx,
  library: Library,
  code: string,
  which: Pick<Closure, "from" | "to"> & { readonly hours: readonly Interval[] | string | null },
): Promise<Closure> {
  if (!mayEditLibrary(ctx.principal, library.id)) throw new Refusal("forbidden");
  const branch = await branchOf(ctx, library, code);
  const gone = branch.closures.find(({ from, to, hours }) => sameData({ from, to, hours }, which));
  if (!gone) throw new Refusal("not-found");
  await putClosures(
    ctx,
    branch.id,
    branch.closures.filter((one) => one !== gone),
  );
  await noted(ctx, library, "directory.closure-removed", branch.code, gone);
  return gone;
}

function noted(
  ctx: Ctx,
  library: Library,
  action: string,
  subject: string,
  { from, to, hours }: Closure,
): Promise<void> {
  const detail = { from, to, ...(hours && { hours: formatDay(hours) }) };
  return libraryChanged(ctx, library.code, { action, subject, detail });
}
