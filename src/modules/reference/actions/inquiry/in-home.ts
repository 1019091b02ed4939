import type { LibraryId } from "#kernel/ids";
import { type Ctx, inNameOf } from "#kernel/tenancy";

/**
 * Works in the name of an inquiry's home library, whose rows these are. Whoever acts was found to be
 * allowed to before; the software writes.
 */
export function inHome<T>(ctx: Ctx, home: LibraryId, work: (own: Ctx) => Promise<T>): Promise<T> {
  return inNameOf(ctx, home, "an inquiry of its reader", work);
}
