import { sql } from "kysely";
import { type Principal, principalOf, type RoleGrant } from "#kernel/access";
import { isLocale, type Locale } from "#kernel/i18n";
import { type LibraryId, newId, type PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { hashToken, newToken } from "./token.ts";

export type SignInMethod = "password" | "passkey" | "link";

/** However much it is used, a sign-in ends after a year. */
export const LONGEST_SESSION_DAYS = 365;
const NOTE_USE_AFTER_MINUTES = 10;

/** Who comes with a token: everything a request needs to know, read at once. */
export type Resolved = {
  readonly principal: Principal & { readonly kind: "person" };
  /** SHA-256 of the token in hex: tells this sign-in from the person's others. */
  readonly session: string;
  readonly locale: Locale | null;
  readonly home: LibraryId | null;
};

type Row = {
  id: PersonId;
  name: string;
  locale: string;
  home: LibraryId | null;
  roles: RoleGrant[];
  stale: boolean;
};

/** Signs a person in on a device; needs system reach. @returns the token, which is told only now. */
export async function startSession(
  ctx: Ctx,
  person: PersonId,
  method: SignInMethod,
  device: string,
): Promise<string> {
  const token = newToken();
  const now = ctx.clock.now().toString();
  await sql`insert into sign_in (id, token_hash, person_id, method, device, created_at, last_used_at)
    values (${newId()}, ${hashToken(token)}, ${person}, ${method}, ${device}, ${now}, ${now})`.execute(
    ctx.tx,
  );
  return token;
}

/**
 * Whom a token signs in; null when it has ended or never was. One query; that it was used is noted
 * every ten minutes at most, so that reading stays reading. Needs system reach.
 */
export async function resolveSession(ctx: Ctx, token: string): Promise<Resolved | null> {
  const hash = hashToken(token);
  const now = ctx.clock.now();
  const usedSince = now.subtract({ hours: 24 * ctx.config.SESSION_DAYS }).toString();
  const begunSince = now.subtract({ hours: 24 * LONGEST_SESSION_DAYS }).toString();
  const noted = now.subtract({ minutes: NOTE_USE_AFTER_MINUTES }).toString();
  const { rows } = await sql<Row>`select id, name, locale, home, stale, roles
    from app.signed_in(${hash}, ${usedSince}, ${begunSince}, ${noted})`.execute(ctx.tx);
  const [row] = rows;
  if (!row) return null;
  if (row.stale) await noteUse(ctx, hash);
  return resolved(row, hash);
}

function resolved({ id, name, roles, locale, home }: Row, hash: Buffer): Resolved {
  return {
    principal: { ...principalOf(id, name, roles), kind: "person", id, name, roles },
    session: hash.toString("hex"),
    locale: isLocale(locale) ? locale : null,
    home,
  };
}

async function noteUse(ctx: Ctx, hash: Buffer): Promise<void> {
  await sql`update sign_in set last_used_at = ${ctx.clock.now().toString()} where token_hash = ${hash}`.execute(
    ctx.tx,
  );
}
