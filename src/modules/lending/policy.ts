import { holds, mayCoordinateNetwork, mayWorkAt, type Principal } from "#kernel/access";
import type { LibraryId } from "#kernel/ids";

export { mayWorkAt } from "#kernel/access";

/** Works with the requests and supplies of a library; those that the network brokers are its coordinators'. */
export function mayLend(principal: Principal, library: LibraryId | null): boolean {
  return library === null ? mayCoordinateNetwork(principal) : mayWorkAt(principal, library);
}

/** Asks a library for things from elsewhere: its readers, and its staff for themselves or others. */
export function mayRequestAt(principal: Principal, library: LibraryId): boolean {
  return holds(principal, "reader", library) || mayWorkAt(principal, library);
}
