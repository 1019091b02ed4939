export { addressKey, readAddress } from "./address.ts";
export {
  acceptAsNewcomer,
  acceptInvitation,
  type Newcomer,
  readInvitation,
  type ReceivedInvitation,
} from "./accept-invitation.ts";
export { addPerson, type NewPerson } from "./add-person.ts";
export { askToChangeEmail, confirmEmail } from "./change-email.ts";
export {
  changePassword,
  type Changed,
  hasPassword,
  type PasswordChange,
} from "./change-password.ts";
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
export {
  type Invitation,
  invite,
  listInvitations,
  type NewInvitation,
  withdrawInvitation,
} from "./invitations.ts";
export { closeRegistration, openLibraries, openRegistration } from "./opening.ts";
export * from "./passkeys/index.ts";
export { type PasswordFault, passwordFault, SHORTEST_PASSWORD } from "./password-rules.ts";
export { listPeopleOf, type Member, type MemberQuery } from "./people-of-library.ts";
export { type Person, personById } from "./person.ts";
export { changeHomeLibrary, changeProfile, type Profile } from "./profile.ts";
export { type IdentityRefusal, identityRefusals } from "./refusals.ts";
export {
  type Asked,
  askToRegister,
  confirmRegistration,
  joinLibrary,
  type Registration,
} from "./registration.ts";
export { askToResetPassword, personOfLink, resetPassword } from "./reset-password.ts";
export { identityPrivacy } from "./retention.ts";
export { grantRole, libraryRoles, mayGrant, revokeRole } from "./roles.ts";
export { type Resolved, resolveSession, type SignInMethod } from "./session.ts";
export {
  listSessions,
  type SignedInDevice,
  signedInRecently,
  signOut,
  signOutDevice,
  signOutEverywhere,
} from "./sessions.ts";
export { type Arrival, type SignIn, signIn, type Transact } from "./sign-in.ts";
