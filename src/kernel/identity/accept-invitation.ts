import { sql } from "kysely";
import { Refusal, type Role } from "#kernel/access";
import { audit } from "#kernel/audit";
import type { Locale } from "#kernel/i18n";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { createPerson } from "./add-person.ts";
import { writeGrant } from "./grant.ts";
import { readNewAccount } from "./new-account.ts";
import { hashPassword } from "./password.ts";
import { personByKey } from "./person.ts";
import type { IdentityRefusal } from "./refusals.ts";
import { startSession } from "./session.ts";
import { type Arrival, leavePrevious, type SignIn, type Transact } from "./sign-in.ts";
import { hashToken, isToken } from "./token.ts";

/** An invitation as its link shows it. */
export type ReceivedInvitation = {
  readonly id: string;
  /** null: it is to whoever has the link. */
  readonly email: string | null;
  readonly role: Role;
  readonly library: LibraryId | null;
  /** Who has an account with that address; null when nobody has. */
  readonly person: PersonId | null;
};

type Row = Omit<ReceivedInvitation, "person"> & { readonly key: string | null };

/** Looks at an invitation; needs system reach. @throws Refusal("invitation-expired") */
export async function readInvitation(ctx: Ctx, token: string): Promise<ReceivedInvitation> {
  const { key, ...invitation } = await open(ctx, token);
  const person = key === null ? null : await personByKey(ctx, key);
  return { ...invitation, person: person?.id ?? null };
}

/**
 * The person who has the invited address, signed in, takes the role (anybody, where the invitation is to
 * whoever has the link); needs system reach. @returns the role
 * @throws Refusal("invitation-expired" | "invitation-other-person")
 */
export async function acceptInvitation(ctx: Ctx, token: string, person: PersonId): Promise<Role> {
  const invitation = await open(ctx, token);
  const { key } = invitation;
  if (key !== null && (await personByKey(ctx, key))?.id !== person)
    throw new Refusal<IdentityRefusal>("invitation-other-person");
  await close(ctx, invitation, person);
  const { role, library } = invitation;
  if (await writeGrant(ctx, person, { role, library }))
    await audit(ctx, "identity.invitation-accepted", person, { role }, library);
  return role;
}

/** What a newcomer types; the address only where nobody's was invited. */
export type Newcomer = {
  readonly email?: string;
  readonly name: string;
  readonly password: string;
  readonly locale: Locale;
};

/** A newcomer is signed in, and has the role to which they were invited. */
type Admitted = SignIn & { readonly kind: "signed-in"; readonly role: Role };

/**
 * Somebody without an account gets one with the role, and is signed in.
 * @throws Refusal("invitation-expired"), InvalidInput
 */
export async function acceptAsNewcomer(
  transact: Transact,
  token: string,
  newcomer: Newcomer,
  arrival: Arrival,
): Promise<Admitted> {
  const invited = await transact((ctx) => open(ctx, token));
  const typed = { ...newcomer, email: invited.email ?? newcomer.email ?? "" };
  const { name, email } = readNewAccount(typed);
  const hash = await hashPassword(newcomer.password);
  return transact((ctx) => admit(ctx, token, { ...newcomer, name, email, hash }, arrival));
}

async function admit(
  ctx: Ctx,
  token: string,
  { name, email, locale, hash }: Newcomer & { readonly email: string; readonly hash: string },
  arrival: Arrival,
): Promise<Admitted> {
  const invitation = await open(ctx, token);
  const { role, library } = invitation;
  const person = await createPerson(ctx, { email, name, locale, roles: [{ role, library }] }, hash);
  await close(ctx, invitation, person);
  await leavePrevious(ctx, arrival);
  const session = await startSession(ctx, person, "link", arrival.device);
  return { kind: "signed-in", token: session, person, role };
}

/**
 * The open invitation of a token, locked: who comes at the same moment waits, and finds it used. One that
 * is to nobody in particular is for the first operator, and ends when there is one.
 */
async function open(ctx: Ctx, token: string): Promise<Row> {
  const { rows } =
    await sql<Row>`select id, email, email_key as key, role, library_id as library from invitation
    where token_hash = ${hashToken(isToken(token) ? token : "")} and accepted_at is null and withdrawn_at is null
      and expires_at > ${ctx.clock.now().toString()}
      and (email is not null or not exists (select from role_grant where role = 'operator')) for update`.execute(
      ctx.tx,
    );
  if (!rows[0]) throw new Refusal<IdentityRefusal>("invitation-expired");
  return rows[0];
}

async function close(ctx: Ctx, { id }: Row, person: PersonId): Promise<void> {
  await sql`update invitation set accepted_at = ${ctx.clock.now().toString()}, accepted_by = ${person}
    where id = ${id}`.execute(ctx.tx);
}
