export { checked, checkedFields } from "./checked.ts";
export {
  anonymous,
  holds,
  principalOf,
  type Principal,
  type Role,
  type RoleGrant,
  systemPrincipal,
} from "./principal.ts";
export { InvalidInput, Refusal } from "./refusal.ts";
export { mayAdministerLibrary, mayCoordinateNetwork, mayOperate, mayWorkAt } from "./policy.ts";
