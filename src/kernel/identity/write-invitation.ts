import { sql } from "kysely";
import type { RoleGrant } from "#kernel/access";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Address } from "./address.ts";
import { hashToken, newToken } from "./token.ts";

export type WrittenInvitation = RoleGrant & {
  /** null: to whoever has the link. */
  readonly address: Address | null;
  /** How long it can be accepted. */
  readonly hours: number;
};

/**
 * Writes an invitation; an earlier one to the same role and address ends. @returns its id, and the
 * path of its link, which works once and whose token is stored nowhere
 */
export async function writeInvitation(
  ctx: Ctx,
  { address, role, library, hours }: WrittenInvitation,
): Promise<{ readonly id: string; readonly path: string }> {
  const { email, key } = address ?? { email: null, key: null };
  const now = ctx.clock.now();
  await sql`update invitation set withdrawn_at = ${now.toString()}
    where email_key is not distinct from ${key} and role = ${role} and library_id is not distinct from ${library}
      and accepted_at is null and withdrawn_at is null`.execute(ctx.tx);
  const [id, token] = [newId(), newToken()];
  const by = ctx.principal.kind === "person" ? ctx.principal.id : null;
  const end = now.add({ hours }).toString();
  await sql`insert into invitation (id, token_hash, library_id, role, email, email_key, invited_by, created_at, expires_at)
    values (${id}, ${hashToken(token)}, ${library}, ${role}, ${email}, ${key}, ${by}, ${now.toString()}, ${end})`.execute(
    ctx.tx,
  );
  return { id, path: `/invitations/${token}` };
}
