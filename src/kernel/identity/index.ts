export { addressKey, readAddress } from "./address.ts";
export { addPerson, type NewPerson } from "./add-person.ts";
export { clearSessionCookie, sessionToken, setSessionCookie } from "./cookie.ts";
export { deviceText } from "./device.ts";
export { type PasswordFault, passwordFault } from "./password-rules.ts";
export { type Person, personById } from "./person.ts";
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
