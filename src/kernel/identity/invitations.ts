import { sql } from "kysely";
import { InvalidInput, Refusal, type Role } from "#kernel/access";
import { audit } from "#kernel/audit";
import { formatDate, type Locale } from "#kernel/i18n";
import type { LibraryId } from "#kernel/ids";
import { type Ctx, type Library, libraryName } from "#kernel/tenancy";
import { type Address, readAddress } from "./address.ts";
import { write } from "./mails.ts";
import { words } from "./messages/index.ts";
import type { IdentityRefusal } from "./refusals.ts";
import { mayGrant } from "./roles.ts";
import { writeInvitation } from "./write-invitation.ts";

export const INVITATION_DAYS = 14;
const MOST_A_DAY = 200;

export type NewInvitation = {
  readonly email: string;
  readonly role: Role;
  /** null for a role in the network. */
  readonly library: Library | null;
  readonly locale: Locale;
  /** What they are called, as far as known: it stands in the form that they come to. */
  readonly name?: string;
};

/** An invitation that can still be accepted. */
export type Invitation = {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly until: Temporal.PlainDate;
};

/**
 * Invites somebody to a role by mail. An earlier invitation to the same role is withdrawn. Roles of
 * the network need network reach. @returns the path of the link, for whoever hands it over in another way
 * @throws Refusal("forbidden" | "too-many-invitations"), InvalidInput
 */
export async function invite(ctx: Ctx, { library, role, ...who }: NewInvitation): Promise<string> {
  const grant = { role, library: library?.id ?? null };
  if (!mayGrant(ctx.principal, grant)) throw new Refusal("forbidden");
  const address = readAddress(who.email);
  await refuseNeedless(ctx, address, grant);
  await refuseTooMany(ctx, grant.library);
  const { id, path: link } = await writeInvitation(ctx, {
    address,
    ...grant,
    hours: 24 * INVITATION_DAYS,
  });
  const path = who.name ? `${link}?${new URLSearchParams({ name: who.name })}` : link;
  await mailInvitation(ctx, address.email, { library, role, locale: who.locale, path });
  await audit(ctx, "identity.invited", id, { role }, grant.library);
  return path;
}

async function mailInvitation(
  ctx: Ctx,
  to: string,
  {
    library,
    role,
    locale,
    path,
  }: Pick<NewInvitation, "library" | "role" | "locale"> & { readonly path: string },
): Promise<void> {
  const t = words(locale);
  const day = ctx.clock
    .now()
    .add({ hours: 24 * INVITATION_DAYS })
    .toZonedDateTimeISO("UTC");
  const values = {
    library: library ? libraryName(library, locale) : t("network-name"),
    role: t(`role-${role}`),
    date: formatDate(locale, day.toPlainDate()),
  };
  await write(ctx, "invite", { to, locale, path, values });
}

async function refuseNeedless(
  ctx: Ctx,
  { key }: Address,
  { role, library }: { role: Role; library: LibraryId | null },
): Promise<void> {
  const { rows } = await sql`select 1 from person p join role_grant g on g.person_id = p.id
    where p.email_key = ${key} and g.role = ${role} and g.library_id is not distinct from ${library}`.execute(
    ctx.tx,
  );
  if (rows.length > 0) throw new InvalidInput({ email: "invite-holds-role" });
}

/** A library's name must not become a way to send mail to the world. */
async function refuseTooMany(ctx: Ctx, library: LibraryId | null): Promise<void> {
  const since = ctx.clock.now().subtract({ hours: 24 }).toString();
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from invitation
    where library_id is not distinct from ${library} and created_at > ${since}`.execute(ctx.tx);
  if ((rows[0]?.n ?? 0) >= MOST_A_DAY) throw new Refusal<IdentityRefusal>("too-many-invitations");
}

type Row = Omit<Invitation, "until"> & { until: string };

/** Open invitations of a library, the newest first. @throws Refusal("forbidden") */
export async function listInvitations(
  ctx: Ctx,
  library: LibraryId | null,
): Promise<readonly Invitation[]> {
  if (!mayGrant(ctx.principal, { role: library ? "staff" : "network-coordinator", library }))
    throw new Refusal("forbidden");
  const { rows } =
    await sql<Row>`select id, email, role, (expires_at at time zone 'UTC')::date as until from invitation
    where library_id is not distinct from ${library} and accepted_at is null and withdrawn_at is null
      and expires_at > ${ctx.clock.now().toString()} and email is not null order by created_at desc limit 500`.execute(
      ctx.tx,
    );
  return rows.map((row) => ({ ...row, until: Temporal.PlainDate.from(row.until) }));
}

/** Takes an invitation back. @throws Refusal("not-found") when it is not open, or not the visitor's to take back */
export async function withdrawInvitation(ctx: Ctx, id: string): Promise<void> {
  const { numAffectedRows } =
    await sql`update invitation set withdrawn_at = ${ctx.clock.now().toString()}
    where id = ${id} and accepted_at is null and withdrawn_at is null`.execute(ctx.tx);
  if (numAffectedRows !== 1n) throw new Refusal("not-found");
  await audit(ctx, "identity.invitation-withdrawn", id);
}
