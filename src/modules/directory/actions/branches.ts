import { checked, InvalidInput, Refusal } from "#kernel/access";
import type { Ctx, Library } from "#kernel/tenancy";
import type { Branch } from "../model/entries.ts";
import { branchFacts, weekShape } from "../model/shape.ts";
import { mayEditLibrary } from "../policy.ts";
import { putBranchFacts, putHours, setBranchRemoved } from "../store/branch.ts";
import { readBranches } from "../store/read-branches.ts";
import { libraryChanged } from "./note-change.ts";

/** A branch of the library by its code. @throws Refusal("not-found") when it has none such. */
export async function branchOf(ctx: Ctx, library: Library, code: string): Promise<Branch> {
  const branches = await readBranches(ctx, [library.id]);
  const branch = branches.find((one) => one.code.toLowerCase() === code.toLowerCase());
  if (!branch) throw new Refusal("not-found");
  return branch;
}

/** Adds a branch after the others; hours and closures come later. @returns its code. */
export async function addBranch(ctx: Ctx, library: Library, given: unknown): Promise<string> {
  mustEdit(ctx, library);
  const facts = checked(branchFacts, given);
  const others = await readBranches(ctx, [library.id]);
  if (others.some(({ code }) => code.toLowerCase() === facts.code.toLowerCase()))
    throw new InvalidInput({ code: "code-taken" });
  await putBranchFacts(ctx, library.id, facts, others.length);
  await noted(ctx, library, "directory.branch-added", facts.code);
  return facts.code;
}

/** Changes what is said of a branch; the code, by which copies name it, stays. */
export async function changeBranch(
  ctx: Ctx,
  library: Library,
  code: string,
  given: object,
): Promise<void> {
  mustEdit(ctx, library);
  const branches = await readBranches(ctx, [library.id]);
  const known = await branchOf(ctx, library, code);
  const facts = checked(branchFacts, { ...given, code: known.code });
  const position = branches.findIndex(({ id }) => id === known.id);
  await putBranchFacts(ctx, library.id, facts, position);
  await noted(ctx, library, "directory.branch-changed", known.code);
}

/** Sets the week of a branch: wall times in the library's zone. */
export async function changeHours(
  ctx: Ctx,
  library: Library,
  code: string,
  week: unknown,
): Promise<void> {
  mustEdit(ctx, library);
  const known = await branchOf(ctx, library, code);
  await putHours(ctx, known.id, checked(weekShape, week));
  await noted(ctx, library, "directory.hours-changed", known.code);
}

/** Takes a branch out of the directory; it can be put back. */
export async function removeBranch(ctx: Ctx, library: Library, code: string): Promise<void> {
  mustEdit(ctx, library);
  const known = await branchOf(ctx, library, code);
  await setBranchRemoved(ctx, library.id, known.code, ctx.clock.now());
  await noted(ctx, library, "directory.branch-removed", known.code);
}

/** Puts a removed branch back, with its hours and closures. */
export async function restoreBranch(ctx: Ctx, library: Library, code: string): Promise<void> {
  mustEdit(ctx, library);
  if (!(await setBranchRemoved(ctx, library.id, code, null))) throw new Refusal("not-found");
  await noted(ctx, library, "directory.branch-restored", code);
}

function mustEdit(ctx: Ctx, library: Library): void {
  if (!mayEditLibrary(ctx.principal, library.id)) throw new Refusal("forbidden");
}

function noted(ctx: Ctx, library: Library, action: string, subject: string): Promise<void> {
  return libraryChanged(ctx, library.code, { action, subject });
}
