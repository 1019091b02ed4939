import { z } from "zod";
import { Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import type { Locale } from "#kernel/i18n";
import { libraryName, type Ctx, type Library } from "#kernel/tenancy";
import type { LibraryId, PersonId } from "#kernel/ids";
import { createPerson } from "./add-person.ts";
import type { Address } from "./address.ts";
import { countTries, MAIL_ACCOUNT, MAIL_ADDRESS } from "./attempts.ts";
import { writeGrant } from "./grant.ts";
import { LINK_MINUTES, makeLink, takeLink } from "./links.ts";
import { write } from "./mails.ts";
import { type NewAccount, readNewAccount } from "./new-account.ts";
import { openLibraries } from "./opening.ts";
import { hashPassword } from "./password.ts";
import { personByKey } from "./person.ts";
import type { IdentityRefusal } from "./refusals.ts";
import { startSession } from "./session.ts";
import { type Arrival, leavePrevious, type SignIn, type Transact } from "./sign-in.ts";

/** What became of a wish for mail. Whether the address is known is never told. */
export type Asked =
  | { readonly kind: "asked" }
  | { readonly kind: "wait"; readonly seconds: number };

export type Registration = NewAccount & {
  /** null: none was chosen. */
  readonly library: Library | null;
  readonly locale: Locale;
};
type Chosen = Registration & { readonly library: Library };

const pending = z.object({
  email: z.string(),
  name: z.string(),
  hash: z.string(),
  library: z.string(),
  locale: z.enum(["en", "es", "ar"]),
});

/**
 * Asks for an account as a reader. Nothing is created before the address is confirmed by the mailed
 * link; to an address that has an account, mail says so, and the answer here is the same.
 * @throws InvalidInput for what cannot be used, Refusal("registration-closed")
 */
export async function askToRegister(
  transact: Transact,
  typed: Registration,
  address: string,
): Promise<Asked> {
  const account = readNewAccount(typed, typed.library ? {} : { library: "library-missing" });
  const { library } = typed;
  const open = await transact(openLibraries);
  if (!library || !open.includes(library.id))
    throw new Refusal<IdentityRefusal>("registration-closed");
  const hash = await hashPassword(typed.password);
  return transact((ctx) => askByMail(ctx, { ...typed, ...account, library, hash }, address));
}

async function askByMail(
  ctx: Ctx,
  wish: Chosen & Address & { readonly hash: string },
  address: string,
): Promise<Asked> {
  const wait = await countTries(ctx, [[MAIL_ADDRESS, address]]);
  if (wait > 0) return { kind: "wait", seconds: wait };
  // One address gets a few letters an hour at most; whoever asks more often is told nothing else.
  if ((await countTries(ctx, [[MAIL_ACCOUNT, wish.key]])) > 0) return { kind: "asked" };
  const known = await personByKey(ctx, wish.key);
  if (known) {
    const { email: to, locale, id: person } = known;
    await write(ctx, "known", { to, locale, person, path: "/sign-in" });
  } else await mailConfirmation(ctx, wish);
  return { kind: "asked" };
}

async function mailConfirmation(
  ctx: Ctx,
  { email, name, hash, library, locale }: Chosen & { readonly hash: string },
): Promise<void> {
  const detail = pending.parse({ email, name, hash, library: library.id, locale });
  const token = await makeLink(ctx, "register", { person: null, detail });
  const values = { library: libraryName(library, locale), minutes: LINK_MINUTES };
  await write(ctx, "register", { to: email, locale, path: `/register/${token}`, values });
}

/** Makes the account that was asked for, and signs it in; needs system reach. @throws Refusal("link-expired") */
export async function confirmRegistration(
  ctx: Ctx,
  token: string,
  arrival: Arrival,
): Promise<SignIn & { readonly kind: "signed-in" }> {
  const { detail } = await takeLink(ctx, "register", token);
  const { library, hash, ...wish } = pending.parse(detail);
  const roles = [{ role: "reader", library }] as const;
  const person = await createPerson(ctx, { ...wish, roles }, hash);
  await leavePrevious(ctx, arrival);
  const session = await startSession(ctx, person, "link", arrival.device);
  return { kind: "signed-in", token: session, person };
}

/** A person who has an account becomes a reader of a further library. @throws Refusal("registration-closed") */
export async function joinLibrary(ctx: Ctx, person: PersonId, library: LibraryId): Promise<void> {
  const open = await openLibraries(ctx);
  if (!open.includes(library)) throw new Refusal<IdentityRefusal>("registration-closed");
  if (await writeGrant(ctx, person, { role: "reader", library }))
    await audit(ctx, "identity.reader-joined", person, {}, library);
}
