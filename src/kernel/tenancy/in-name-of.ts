import { systemPrincipal } from "#kernel/access";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "./context.ts";
import { contextOf, enter } from "./transaction.ts";

/**
 * Does work in the name of another library within the same transaction: what one library tells
 * another must be true for both at the same moment, though neither may read the other's rows. The
 * software acts there, never the person who acts here. `library` null: the network.
 * Nothing else may use the transaction meanwhile; what fails rolls the whole back.
 */
export async function inNameOf<T>(
  ctx: Ctx,
  library: LibraryId | null,
  reason: string,
  work: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  const visitor = {
    principal: systemPrincipal(reason),
    library,
    locale: ctx.locale,
  };
  await enter(ctx.tx, visitor, "software");
  const result = await work(contextOf(ctx.tx, visitor, "software", ctx));
  await enter(ctx.tx, ctx, ctx.reach);
  return result;
}
