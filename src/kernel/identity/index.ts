export {
  acceptAsNewcomer,
  acceptInvitation,
  readInvitation,
  type ReceivedInvitation,
} from "./accept-invitation.ts";
export { addressKey, readAddress } from "./address.ts";
export { invitedAddresses, peopleInTrail } from "./audited-people.ts";
export { addPerson } from "./add-person.ts";
export { askToChangeEmail, confirmEmail } from "./change-email.ts";
export { changePassword, hasPassword } from "./change-password.ts";
export { clearSessionCookie, sessionToken, setSessionCookie } from "./cookie.ts";
export { deviceText } from "./device.ts";
export {
  askForErasure,
  ERASURE_DAYS,
  eraseDue,
  erasePerson,
  erasureDue,
  keepAccount,
} from "./erasure.ts";
export { exportPerson } from "./export.ts";
export { FIRST_OPERATOR_HOURS, hasOperator, inviteFirstOperator } from "./first-operator.ts";
export {
  type Invitation,
  INVITATION_DAYS,
  invite,
  listInvitations,
  withdrawInvitation,
} from "./invitations.ts";
export { listPeople } from "./list-people.ts";
export { closeRegistration, openLibraries, openRegistration } from "./opening.ts";
export * from "./passkeys/index.ts";
export { SHORTEST_PASSWORD } from "./password-rules.ts";
export { listCoordinators, listPeopleOf, type Member, rolesOf } from "./people-of-library.ts";
export { type Person, personById } from "./person.ts";
export { changeHomeLibrary, changeProfile } from "./profile.ts";
export { type IdentityRefusal, identityRefusals } from "./refusals.ts";
export { askToRegister, confirmRegistration, joinLibrary } from "./registration.ts";
export { askToResetPassword, personOfLink, resetPassword } from "./reset-password.ts";
export { identityPrivacy } from "./retention.ts";
export { grantRole, libraryRoles, revokeRole } from "./roles.ts";
export { resolveSession } from "./session.ts";
export {
  listSessions,
  type SignedInDevice,
  signedInRecently,
  signOut,
  signOutDevice,
  signOutEverywhere,
} from "./sessions.ts";
export { type Arrival, type SignIn, signIn, type Transact } from "./sign-in.ts";
