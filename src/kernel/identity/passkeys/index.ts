export { beginPasskey, finishPasskey } from "./register.ts";
export { type RelyingParty, relyingParty } from "./relying-party.ts";
export { beginPasskeySignIn, signInByPasskey } from "./sign-in.ts";
export { listPasskeys, type Passkey, removePasskey } from "./store.ts";
