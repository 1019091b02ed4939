import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { LocalText } from "../model/opening/schedule.ts";
import { readBranches } from "../store/read-branches.ts";

/** Where parcels for a library go. */
export type BranchAddress = {
  readonly code: string;
  readonly name: LocalText;
  readonly lines: readonly string[];
  readonly locality: string | null;
  readonly postcode: string | null;
  readonly country: string | null;
};

/** The address of a branch; of the first one where none is named or known. Null for a library without any. */
export async function branchAddress(
  ctx: Ctx,
  library: LibraryId,
  code: string | null,
): Promise<BranchAddress | null> {
  const branches = await readBranches(ctx, [library]);
  const branch = branches.find((one) => one.code === code) ?? branches[0];
  if (!branch) return null;
  const { name, address } = branch;
  const { lines, locality = null, postcode = null, country = null } = address;
  return { code: branch.code, name, lines, locality, postcode, country };
}
