import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** The versions of whose end the parties were told, as `agreement version`. */
export async function remindedVersions(ctx: Ctx): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{
    key: string;
  }>`select agreement_id || ' ' || version as key from agreement_version
    where reminded_at is not null`.execute(ctx.tx);
  return new Set(rows.map(({ key }) => key));
}

export async function markReminded(ctx: Ctx, agreement: string, version: number): Promise<void> {
  await sql`update agreement_version set reminded_at = ${ctx.clock.now().toString()}
    where agreement_id = ${agreement} and version = ${version}`.execute(ctx.tx);
}
