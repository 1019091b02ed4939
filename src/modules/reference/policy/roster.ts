import {
  mayAdministerLibrary,
  mayCoordinateNetwork,
  mayWorkAt,
  type Principal,
} from "#kernel/access";
import type { LibraryId } from "#kernel/ids";

/** Whether somebody works at any member, and so may take part in the network's desk. */
export function worksSomewhere(principal: Principal): boolean {
  if (mayCoordinateNetwork(principal)) return true;
  return (
    principal.kind === "person" &&
    principal.roles.some(({ role }) => role === "staff" || role === "library-administrator")
  );
}

/** Reads the roster of a library's desk, or (null) of the network's, and takes part in it. */
export function mayWorkByRoster(principal: Principal, library: LibraryId | null): boolean {
  return library === null ? worksSomewhere(principal) : mayWorkAt(principal, library);
}

/** Says when a desk is promised, which shifts there are, and who comes. */
export function mayLeadRoster(principal: Principal, library: LibraryId | null): boolean {
  return library === null
    ? mayCoordinateNetwork(principal)
    : mayAdministerLibrary(principal, library);
}

/** Gives somebody of a library a place: whoever leads the desk; at the network's, also their own administrator. */
export function mayGivePlace(
  principal: Principal,
  library: LibraryId | null,
  fromLibrary: LibraryId | null,
): boolean {
  if (mayLeadRoster(principal, library)) return true;
  return library === null && fromLibrary !== null && mayAdministerLibrary(principal, fromLibrary);
}

/** The member whose time somebody gives to the network: the first at which they work; null: none. */
export function ownLibraryOf(principal: Principal): LibraryId | null {
  if (principal.kind !== "person") return null;
  const own = principal.roles.find(
    ({ role }) => role === "staff" || role === "library-administrator",
  );
  return own?.library ?? null;
}
