import { InvalidInput } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import { addressKey } from "./address.ts";
import { countTries, MAIL_ACCOUNT, MAIL_ADDRESS } from "./attempts.ts";
import { setPasswordHash } from "./credential.ts";
import { dropLinks, LINK_MINUTES, makeLink, readLink, takeLink } from "./links.ts";
import { write } from "./mails.ts";
import { hashPassword } from "./password.ts";
import { passwordFault } from "./password-rules.ts";
import { type Person, personById, personByKey } from "./person.ts";
import type { Asked } from "./registration.ts";
import { startSession } from "./session.ts";
import { signOutEverywhere } from "./sessions.ts";
import { type Arrival, leavePrevious, type SignIn, type Transact } from "./sign-in.ts";

/**
 * Mails a link to choose a new password, where the address has an account; the answer is the same
 * where it has none. Needs system reach.
 */
export async function askToResetPassword(ctx: Ctx, email: string, address: string): Promise<Asked> {
  const wait = await countTries(ctx, [[MAIL_ADDRESS, address]]);
  if (wait > 0) return { kind: "wait", seconds: wait };
  const key = addressKey(email);
  if (key === null || (await countTries(ctx, [[MAIL_ACCOUNT, key]])) > 0) return { kind: "asked" };
  const person = await personByKey(ctx, key);
  if (person) await mailReset(ctx, person);
  return { kind: "asked" };
}

async function mailReset(ctx: Ctx, { id, email, locale }: Person): Promise<void> {
  const token = await makeLink(ctx, "reset-password", { person: id, detail: {} });
  const values = { minutes: LINK_MINUTES };
  await write(ctx, "reset", { to: email, locale, person: id, path: `/reset/${token}`, values });
}

/**
 * Sets the new password by a mailed link, ends every sign-in and signs in here.
 * @throws Refusal("link-expired"), InvalidInput when the password cannot be taken (the link still works)
 */
export async function resetPassword(
  transact: Transact,
  token: string,
  password: string,
  arrival: Arrival,
): Promise<SignIn & { readonly kind: "signed-in" }> {
  const person = await transact((ctx) => personOfLink(ctx, token));
  const fault = passwordFault(password, [person.name, person.email]);
  if (fault) throw new InvalidInput({ password: fault });
  const hash = await hashPassword(password);
  return transact(async (ctx) => {
    await takeLink(ctx, "reset-password", token);
    await replacePassword(ctx, person, hash, null);
    await leavePrevious(ctx, arrival);
    const session = await startSession(ctx, person.id, "link", arrival.device);
    return { kind: "signed-in", token: session, person: person.id };
  });
}

/** Whose password a link changes; needs system reach. @throws Refusal("link-expired") */
export async function personOfLink(ctx: Ctx, token: string): Promise<Person> {
  const { person } = await readLink(ctx, "reset-password", token);
  return existing(await personById(ctx, person ?? ""));
}

/** Puts the hash in place, takes back other links, signs out all devices but `keep`, and tells the person. */
export async function replacePassword(
  ctx: Ctx,
  { id, email, locale }: Person,
  hash: string,
  keep: string | null,
): Promise<void> {
  await setPasswordHash(ctx, id, hash);
  await dropLinks(ctx, "reset-password", id);
  await signOutEverywhere(ctx, id, keep);
  await write(ctx, "password-changed", {
    to: email,
    locale,
    person: id,
    path: "/forgotten-password",
  });
}

/** A link goes with its person, so a person that it names exists. */
function existing(person: Person | null): Person {
  if (!person) throw new Error("a mailed link names nobody");
  return person;
}
