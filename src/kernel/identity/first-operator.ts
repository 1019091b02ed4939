import { sql } from "kysely";
import { audit } from "#kernel/audit";
import type { Ctx } from "#kernel/tenancy";
import { writeInvitation } from "./write-invitation.ts";

/** How long the link of the first operator works. */
export const FIRST_OPERATOR_HOURS = 24;

/** Whether anybody operates this network; needs system reach. */
export async function hasOperator(ctx: Ctx): Promise<boolean> {
  const { rows } = await sql`select 1 from role_grant where role = 'operator' limit 1`.execute(
    ctx.tx,
  );
  return rows.length > 0;
}

/**
 * Invites whoever reads what the program says at its start to be the first operator; needs system
 * reach. An earlier such link ends. @returns the path of the link; null where there is an operator
 */
export async function inviteFirstOperator(ctx: Ctx): Promise<string | null> {
  if (await hasOperator(ctx)) return null;
  const grant = { role: "operator", library: null } as const;
  const { id, path } = await writeInvitation(ctx, {
    address: null,
    ...grant,
    hours: FIRST_OPERATOR_HOURS,
  });
  await audit(ctx, "identity.invited", id, { role: grant.role }, null);
  return path;
}
