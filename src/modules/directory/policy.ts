import { mayCoordinateNetwork, type Principal, type Role } from "#kernel/access";

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
