import { sql } from "kysely";
import { audit } from "#kernel/audit";
import type { PrivacyHandler, RetentionRule } from "#kernel/privacy";
import type { Ctx } from "#kernel/tenancy";
import { eraseIdentity } from "./erasure.ts";
import { exportIdentity } from "./export.ts";
import { LONGEST_SESSION_DAYS } from "./session.ts";

type Statement = (ctx: Ctx, before: string) => ReturnType<typeof sql>;

function rule(name: string, days: number, ...statements: Statement[]): RetentionRule {
  return {
    name,
    days,
    expire: async (ctx, before) => {
      let removed = 0;
      for (const statement of statements) {
        const { numAffectedRows = 0n } = await statement(ctx, before.toString()).execute(ctx.tx);
        removed += Number(numAffectedRows);
      }
      return removed;
    },
  };
}

const retention: readonly RetentionRule[] = [
  rule("kept-sign-ins", LONGEST_SESSION_DAYS, (ctx, before) => {
    const idle = ctx.clock
      .now()
      .subtract({ hours: 24 * ctx.config.SESSION_DAYS })
      .toString();
    return sql`delete from sign_in where created_at < ${before} or last_used_at < ${idle}`;
  }),
  rule(
    "kept-tries",
    1,
    (_, before) => sql`delete from attempt where began_at < ${before}`,
    (_, before) =>
      sql`delete from attempt_secret where day < (${before}::timestamptz at time zone 'UTC')::date`,
  ),
  rule(
    "kept-links",
    1,
    (_, before) => sql`delete from mail_link where expires_at < ${before}`,
    (_, before) => sql`delete from passkey_challenge where expires_at < ${before}`,
  ),
  rule(
    "kept-invitations",
    30,
    (_, before) => sql`delete from invitation where expires_at < ${before}`,
  ),
  { name: "kept-failures", days: 1, expire: summariseFailures },
];

/** Puts the refused sign-ins of past hours into the audit, of all people together, and forgets them. */
async function summariseFailures(ctx: Ctx, before: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ hour: Date; failures: number }>`
    delete from sign_in_failure where hour < ${before.toString()} returning hour, failures`.execute(
    ctx.tx,
  );
  if (rows.length === 0) return 0;
  const byHour = rows
    .toSorted((a, b) => a.hour.getTime() - b.hour.getTime())
    .map(({ hour, failures }) => [hour.toISOString(), failures]);
  await audit(ctx, "identity.sign-ins-refused", null, { byHour });
  return rows.length;
}

/** Identity's part in export, erasure and retention. */
export const identityPrivacy: PrivacyHandler = {
  module: "identity",
  exportPerson: exportIdentity,
  erasePerson: eraseIdentity,
  retention,
};
