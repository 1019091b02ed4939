import { mayCoordinateNetwork, mayWorkAt, type Principal } from "#kernel/access";
import type { LibraryId } from "#kernel/ids";

export { mayAdministerLibrary, mayCoordinateNetwork, mayWorkAt } from "#kernel/access";

/** Writes, publishes and withdraws articles: a library's staff theirs, coordinators the network's. */
export function mayWriteArticles(principal: Principal, library: LibraryId | null): boolean {
  return library === null ? mayCoordinateNetwork(principal) : mayWorkAt(principal, library);
}
