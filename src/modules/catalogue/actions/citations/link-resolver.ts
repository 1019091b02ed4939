import { InvalidInput } from "#kernel/access";
import { audit } from "#kernel/audit";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { resolverAddress } from "../../model/citations/link-resolver.ts";
import { libraryToLoad } from "../../policy.ts";
import * as store from "../../store/link-resolver.ts";

/** Where a library's readers are led with a citation; null where it has no link resolver. */
export async function linkResolver(ctx: Ctx, library: LibraryId): Promise<string | null> {
  return store.readLinkResolver(ctx, library);
}

/**
 * Sets the link resolver of the visitor's library; nothing typed takes it away.
 * @throws InvalidInput for what is no address over https. @throws Refusal when they may not.
 */
export async function setLinkResolver(ctx: Ctx, typed: string): Promise<void> {
  const library = libraryToLoad(ctx);
  const before = await store.readLinkResolver(ctx, library);
  const address = typed === "" ? null : resolverAddress(typed);
  if (typed !== "" && address === null) throw new InvalidInput({ address: "resolver-form" });
  if (address === before) return;
  if (address === null) await store.removeLinkResolver(ctx, library);
  else await store.writeLinkResolver(ctx, library, address);
  await audit(ctx, "catalogue.link-resolver-changed", library, { before, after: address });
}
