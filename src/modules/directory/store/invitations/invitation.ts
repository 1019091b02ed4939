import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Answers, PartnerInvitation, Standing } from "../../model/invitations/shape.ts";

const columns = sql`id, name, email, locale, invited_at as "invitedAt", invited_by as "invitedBy", expires_at as "expiresAt",
  answers, standing, partner_code as partner`;

export type NewInvitation = Pick<PartnerInvitation, "name" | "email" | "locale" | "invitedBy"> & {
  readonly tokenHash: string;
  readonly expiresAt: Temporal.Instant;
};

export async function insertInvitation(ctx: Ctx, given: NewInvitation): Promise<string> {
  const id = newId();
  await sql`insert into partner_invitation (id, token_hash, name, email, locale, invited_at, invited_by, expires_at)
    values (${id}, ${given.tokenHash}, ${given.name}, ${given.email}, ${given.locale}, ${ctx.clock.now().toString()},
      ${given.invitedBy}, ${given.expiresAt.toString()})`.execute(ctx.tx);
  return id;
}

/** Invitations, the newest first; `id` null: all. */
export async function readInvitations(
  ctx: Ctx,
  id: string | null = null,
): Promise<readonly PartnerInvitation[]> {
  const { rows } = await sql<PartnerInvitation>`select ${columns} from partner_invitation
    where (${id}::uuid is null or id = ${id}::uuid) order by id desc limit 500`.execute(ctx.tx);
  return rows;
}

/** The invitation of a link, locked until the end of the transaction; also one that is over. */
export async function invitationOfHash(ctx: Ctx, hash: string): Promise<PartnerInvitation | null> {
  const { rows } = await sql<PartnerInvitation>`select ${columns} from partner_invitation
    where token_hash = ${hash} for update`.execute(ctx.tx);
  return rows[0] ?? null;
}

export async function putAnswers(ctx: Ctx, id: string, answers: Answers): Promise<void> {
  await sql`update partner_invitation set answers = ${JSON.stringify(answers)} where id = ${id}`.execute(
    ctx.tx,
  );
}

/** Moves an invitation on. @returns false where it does not stand at `from` any more. */
export async function moveInvitation(
  ctx: Ctx,
  id: string,
  from: readonly Standing[],
  to: Standing,
  more: { readonly by?: string; readonly partner?: string } = {},
): Promise<boolean> {
  const now = ctx.clock.now().toString();
  const { numAffectedRows } = await sql`update partner_invitation set standing = ${to},
      sent_at = case when ${to} = 'sent' then ${now}::timestamptz else sent_at end,
      decided_at = case when ${to} = 'sent' then decided_at else ${now}::timestamptz end,
      decided_by = ${more.by ?? null}, partner_code = ${more.partner ?? null}
    where id = ${id} and standing = any(${[...from]})`.execute(ctx.tx);
  return numAffectedRows === 1n;
}
