import type { LibraryId } from "#kernel/ids";
import { holds, type Principal } from "./principal.ts";

/** Runs the server itself: every network task, no reader's data beyond it. */
export function mayOperate(principal: Principal): boolean {
  return principal.kind === "system" || holds(principal, "operator");
}

/** Speaks for the network: its members, partners and agreements. */
export function mayCoordinateNetwork(principal: Principal): boolean {
  return mayOperate(principal) || holds(principal, "network-coordinator");
}

/** Administers one library: its profile, staff, imports, rules. */
export function mayAdministerLibrary(principal: Principal, library: LibraryId): boolean {
  return mayCoordinateNetwork(principal) || holds(principal, "library-administrator", library);
}

/** Works at the desk of one library. */
export function mayWorkAt(principal: Principal, library: LibraryId): boolean {
  return mayAdministerLibrary(principal, library) || holds(principal, "staff", library);
}
