import { sql } from "kysely";
import { audit, ERASED_ACTOR } from "#kernel/audit";
import { formatDate } from "#kernel/i18n";
import type { PersonId } from "#kernel/ids";
import type { PrivacyHandler } from "#kernel/privacy";
import type { Ctx } from "#kernel/tenancy";
import { write } from "./mails.ts";
import { personById } from "./person.ts";
import { signOutEverywhere } from "./sessions.ts";

/** Days in which a person can change their mind. */
export const ERASURE_DAYS = 7;

/** When the person's account is to be erased; null when that was not asked for. */
export async function erasureDue(ctx: Ctx, person: PersonId): Promise<Temporal.Instant | null> {
  const { rows } = await sql<{
    asked_at: Date;
  }>`select asked_at from erasure_request where person_id = ${person}`.execute(ctx.tx);
  return rows[0]
    ? dueAfter(Temporal.Instant.fromEpochMilliseconds(rows[0].asked_at.getTime()))
    : null;
}

/** Asks for erasure: every other device is signed out, and the person is told how to keep the account. */
export async function askForErasure(
  ctx: Ctx,
  person: PersonId,
  session: string | null,
): Promise<void> {
  const now = ctx.clock.now();
  const { numAffectedRows } =
    await sql`insert into erasure_request (person_id, asked_at) values (${person}, ${now.toString()})
    on conflict do nothing`.execute(ctx.tx);
  if (numAffectedRows !== 1n) return;
  await signOutEverywhere(ctx, person, session);
  const asker = await personById(ctx, person);
  if (!asker) return;
  const { email: to, locale } = asker;
  const date = formatDate(locale, dueAfter(now).toZonedDateTimeISO("UTC").toPlainDate());
  await write(ctx, "erasure-asked", { to, locale, person, path: "/my/privacy", values: { date } });
}

/** Keeps the account after all. */
export async function keepAccount(ctx: Ctx, person: PersonId): Promise<void> {
  await sql`delete from erasure_request where person_id = ${person}`.execute(ctx.tx);
}

/**
 * Erases a person now: in every module that knows of them, in the order given (identity last), all
 * in one system transaction, so that nobody is left half erased.
 */
export async function erasePerson(
  ctx: Ctx,
  person: PersonId,
  handlers: readonly PrivacyHandler[],
): Promise<void> {
  for (const { erasePerson: erase } of handlers) await erase(ctx, person);
  await audit(ctx, "identity.person-erased");
}

/** Identity's own part; what the person did stays in the audit as done by somebody since erased. */
export async function eraseIdentity(ctx: Ctx, person: PersonId): Promise<void> {
  await sql`update audit_entry set person_id = null, actor = ${ERASED_ACTOR} where person_id = ${person}`.execute(
    ctx.tx,
  );
  await sql`delete from invitation using person p
    where p.id = ${person} and (invitation.email_key = p.email_key or invitation.accepted_by = p.id)`.execute(
    ctx.tx,
  );
  await sql`delete from person where id = ${person}`.execute(ctx.tx);
}

/** Erases everybody whose request was made before; needs system reach. @returns how many. */
export async function eraseDue(
  ctx: Ctx,
  before: Temporal.Instant,
  handlers: readonly PrivacyHandler[],
): Promise<number> {
  const { rows } = await sql<{ person: PersonId }>`select person_id as person from erasure_request
    where asked_at < ${before.toString()}`.execute(ctx.tx);
  for (const { person } of rows) await erasePerson(ctx, person, handlers);
  return rows.length;
}

function dueAfter(asked: Temporal.Instant): Temporal.Instant {
  return asked.add({ hours: 24 * ERASURE_DAYS });
}
