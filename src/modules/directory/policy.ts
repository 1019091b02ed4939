import {
  mayAdministerLibrary,
  mayCoordinateNetwork,
  type Principal,
  type Role,
} from "#kernel/access";
import type { LibraryId } from "#kernel/ids";

export {
  mayAdministerLibrary as mayEditLibrary,
  mayCoordinateNetwork as mayEditNetwork,
  mayWorkAt,
} from "#kernel/access";

const COLLEAGUES: readonly Role[] = ["staff", "library-administrator"];

/** Colleagues of any member see the telephone numbers and addresses that are not for everyone. */
export function maySeeStaffContacts(principal: Principal): boolean {
  if (mayCoordinateNetwork(principal)) return true;
  return (
    principal.kind === "person" && principal.roles.some(({ role }) => COLLEAGUES.includes(role))
  );
}

/** Keeps the whole book of a joint project: the network, or the administrator of the library that leads it. */
export function mayLeadProject(principal: Principal, lead: LibraryId | null): boolean {
  return (
    mayCoordinateNetwork(principal) || (lead !== null && mayAdministerLibrary(principal, lead))
  );
}
