import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { deskSettings } from "../desk/settings.ts";
import { libraryNames } from "../library-names.ts";

/**
 * Names, by id, of the other libraries whose staff may answer a library's readers; none where it does
 * not let them know. Readers mind a foreign operator when they learn of it, not before.
 */
export async function othersTold(ctx: Ctx, home: LibraryId): Promise<ReadonlyMap<string, string>> {
  const { namesOtherLibrary } = await deskSettings(ctx, home);
  if (!namesOtherLibrary) return new Map();
  return new Map([...(await libraryNames(ctx))].filter(([id]) => id !== home));
}
