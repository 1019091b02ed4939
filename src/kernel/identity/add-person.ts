import { sql } from "kysely";
import { InvalidInput, type RoleGrant } from "#kernel/access";
import { audit } from "#kernel/audit";
import type { Locale } from "#kernel/i18n";
import { type LibraryId, newId, type PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { type Address, readAddress } from "./address.ts";
import { setPasswordHash } from "./credential.ts";
import { hashPassword } from "./password.ts";
import { readName } from "./person.ts";
import { writeGrant } from "./grant.ts";

export type NewPerson = {
  readonly email: string;
  readonly name: string;
  readonly locale?: Locale;
  readonly home?: LibraryId | null;
  readonly roles?: readonly RoleGrant[];
};

/**
 * Adds a person whose address somebody vouches for: an administrator at the command line, the demo,
 * an accepted invitation. Needs system reach. The password is not judged here. Without one the person
 * comes in by "forgotten password". The home library is that of the first role where none is given.
 * @throws InvalidInput when the address or name cannot be used, or the address is taken.
 */
export async function addPerson(
  ctx: Ctx,
  person: NewPerson & { readonly password?: string },
): Promise<PersonId> {
  const hash = person.password === undefined ? null : await hashPassword(person.password);
  return createPerson(ctx, person, hash);
}

/** The same with a password that is hashed already: hashing takes too long to hold a transaction open. */
export async function createPerson(
  ctx: Ctx,
  { email, name, locale = ctx.locale, home = null, roles = [] }: NewPerson,
  passwordHash: string | null,
): Promise<PersonId> {
  const id = newId<"person">();
  const first = home ?? roles.find(({ library }) => library !== null)?.library ?? null;
  await insert(ctx, id, readAddress(email), { name: readName(name), locale, home: first });
  if (passwordHash !== null) await setPasswordHash(ctx, id, passwordHash);
  for (const grant of roles) await writeGrant(ctx, id, grant);
  await audit(ctx, "identity.person-added", id, { roles }, first);
  return id;
}

async function insert(
  ctx: Ctx,
  id: PersonId,
  { email, key }: Address,
  { name, locale, home }: { name: string; locale: Locale; home: LibraryId | null },
): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into person (id, name, email, email_key, locale, home_library_id, created_at)
    values (${id}, ${name}, ${email}, ${key}, ${locale}, ${home}, ${ctx.clock.now().toString()})
    on conflict (email_key) do nothing`.execute(ctx.tx);
  if (numAffectedRows !== 1n) throw new InvalidInput({ email: "email-taken" });
}
