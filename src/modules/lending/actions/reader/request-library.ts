import type { Visit } from "#kernel/http";
import { allLibraries, type Library } from "#kernel/tenancy";
import { mayRequestAt } from "../../policy.ts";

/**
 * In whose name a visitor requests: the library in whose name they are here, else the first of which they
 * are a reader. Null: none of the network's libraries knows them.
 */
export async function requestLibrary(
  visit: Pick<Visit, "act" | "library" | "principal">,
): Promise<Library | null> {
  const { library, principal } = visit;
  if (library && mayRequestAt(principal, library.id)) return library;
  const members = await visit.act(allLibraries);
  return members.find(({ id }) => mayRequestAt(principal, id)) ?? null;
}
