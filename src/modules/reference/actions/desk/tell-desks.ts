import type { LibraryId } from "#kernel/ids";
import { nextInStream } from "#kernel/realtime";
import type { Ctx } from "#kernel/tenancy";

/** Desks to be told at the end of a transaction. */
const pending = new WeakMap<Ctx["tx"], Set<LibraryId>>();

/**
 * Says at the desks of these libraries that what waits there has changed. A desk's stream has the
 * library's own id. The numbers are taken last of all and in one order, so that transactions neither
 * hold them long nor wait for each other in a ring.
 */
export function tellDesks(ctx: Ctx, libraries: readonly LibraryId[]): void {
  const told = pending.get(ctx.tx);
  if (told) {
    for (const library of libraries) told.add(library);
    return;
  }
  const desks = new Set(libraries);
  pending.set(ctx.tx, desks);
  ctx.beforeCommit(async () => {
    for (const library of [...desks].sort()) await nextInStream(ctx, library);
  });
}
