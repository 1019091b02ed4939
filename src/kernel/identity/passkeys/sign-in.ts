import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import type { Ctx } from "#kernel/tenancy";
import { countTry, giveBack, noteFailure, SIGN_IN_ADDRESS } from "../attempts.ts";
import { startSession } from "../session.ts";
import { type Arrival, leavePrevious, type SignIn } from "../sign-in.ts";
import { CHALLENGE_MINUTES, keepChallenge, takeChallenge } from "./challenge.ts";
import type { RelyingParty } from "./relying-party.ts";
import { readAuthentication } from "./response.ts";
import { notePasskeyUse, passkeyById, type StoredPasskey } from "./store.ts";

/** What a browser needs to offer the passkeys it has for this site, whoever they are of. Needs system reach. */
export async function beginPasskeySignIn(
  ctx: Ctx,
  party: RelyingParty,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    timeout: CHALLENGE_MINUTES * 60_000,
    userVerification: "required",
  });
  await keepChallenge(ctx, options.challenge, null);
  return options;
}

/** Signs in by what an authenticator answered; needs system reach. A refusal is a value: the challenge stays used up. */
export async function signInByPasskey(
  ctx: Ctx,
  party: RelyingParty,
  response: unknown,
  arrival: Arrival,
): Promise<SignIn> {
  const seconds = await countTry(ctx, SIGN_IN_ADDRESS, arrival.address);
  if (seconds > 0) return { kind: "wait", seconds };
  const read = readAuthentication(response);
  const passkey = read && (await passkeyById(ctx, read.id));
  const counter = read && passkey && (await verify(ctx, party, read, passkey));
  if (!passkey || counter === null) {
    await noteFailure(ctx);
    return { kind: "wrong" };
  }
  await giveBack(ctx, SIGN_IN_ADDRESS, arrival.address);
  await notePasskeyUse(ctx, passkey.id, counter);
  await leavePrevious(ctx, arrival);
  const token = await startSession(ctx, passkey.person, "passkey", arrival.device);
  return { kind: "signed-in", token, person: passkey.person };
}

/** @returns the authenticator's counter when the answer is right, else null. */
async function verify(
  ctx: Ctx,
  party: RelyingParty,
  response: AuthenticationResponseJSON,
  { person, transports, ...credential }: StoredPasskey,
): Promise<number | null> {
  const handle = Buffer.from(response.response.userHandle ?? "", "base64url").toString("hex");
  if (handle !== person.replaceAll("-", "")) return null;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => takeChallenge(ctx, challenge, null),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: { ...credential, transports },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch (fault) {
    ctx.log.info({ part: "identity", fault }, "a passkey did not sign in");
    return null;
  }
}
