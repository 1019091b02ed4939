import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { Refusal } from "#kernel/access";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { write } from "../mails.ts";
import { type Person, personById } from "../person.ts";
import { CHALLENGE_MINUTES, keepChallenge, takeChallenge } from "./challenge.ts";
import type { RelyingParty } from "./relying-party.ts";
import { readRegistration } from "./response.ts";
import { insertPasskey, listPasskeys } from "./store.ts";

const ES256 = -7;
const ED25519 = -8;
const RS256 = -257;
const ALGORITHMS = [ED25519, ES256, RS256];

/**
 * What a browser needs to make a passkey: discoverable, so that nobody types an address to use it,
 * and with the owner verified by the device, since it stands for the password. Needs system reach.
 */
export async function beginPasskey(
  ctx: Ctx,
  person: PersonId,
  party: RelyingParty,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { name, email } = await existing(ctx, person);
  const options = await generateRegistrationOptions({
    rpName: "Commonshelf",
    rpID: party.id,
    userID: Uint8Array.from(Buffer.from(person.replaceAll("-", ""), "hex")),
    userName: email,
    userDisplayName: name,
    timeout: CHALLENGE_MINUTES * 60_000,
    attestationType: "none",
    excludeCredentials: (await listPasskeys(ctx, person)).map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    supportedAlgorithmIDs: ALGORITHMS,
  });
  await keepChallenge(ctx, options.challenge, person);
  return options;
}

/**
 * Keeps the passkey that a browser made; the person is told by mail. Needs system reach.
 * @returns whether it was taken: the challenge is used up in either case.
 */
export async function finishPasskey(
  ctx: Ctx,
  person: PersonId,
  party: RelyingParty,
  { response, label }: { readonly response: unknown; readonly label: string },
): Promise<boolean> {
  const read = readRegistration(response);
  const made = read && (await verify(ctx, person, party, read));
  if (!made) return false;
  const { credential, credentialBackedUp: backedUp } = made;
  const transports = read.response.transports ?? [];
  const name = label.trim().slice(0, 80) || "Passkey";
  const passkey = { ...credential, person, transports: [...transports] };
  if (!(await insertPasskey(ctx, passkey, { label: name, backedUp }))) return false;
  const { email: to, locale } = await existing(ctx, person);
  await write(ctx, "passkey-added", {
    to,
    locale,
    person,
    path: "/my/security",
    values: { label: name },
  });
  return true;
}

async function verify(
  ctx: Ctx,
  person: PersonId,
  party: RelyingParty,
  response: RegistrationResponseJSON,
) {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => takeChallenge(ctx, challenge, person),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    return registrationInfo ?? null;
  } catch (fault) {
    ctx.log.info({ part: "identity", fault }, "a passkey was not taken");
    return null;
  }
}

async function existing(ctx: Ctx, id: PersonId): Promise<Person> {
  const person = await personById(ctx, id);
  if (!person) throw new Refusal("not-found");
  return person;
}
