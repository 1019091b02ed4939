import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { LendingPolicy } from "../../model/lending-policy/shape.ts";

/** What the library has said that it lends; null before it has said anything. */
export async function readLendingPolicy(
  ctx: Ctx,
  library: LibraryId,
): Promise<LendingPolicy | null> {
  const { rows } = await sql<{ policy: LendingPolicy }>`select policy from lending_policy
    where library_id = ${library}`.execute(ctx.tx);
  return rows[0]?.policy ?? null;
}

export async function putLendingPolicy(
  ctx: Ctx,
  library: LibraryId,
  policy: LendingPolicy,
): Promise<void> {
  await sql`insert into lending_policy (library_id, policy, changed_at)
    values (${library}, ${JSON.stringify(policy)}, ${ctx.clock.now().toString()})
    on conflict (library_id) do update set policy = excluded.policy, changed_at = excluded.changed_at`.execute(
    ctx.tx,
  );
}

/** All policies, by the library's code. */
export async function readLendingPolicies(
  ctx: Ctx,
): Promise<readonly { readonly library: string; readonly policy: LendingPolicy }[]> {
  const { rows } = await sql<{
    library: string;
    policy: LendingPolicy;
  }>`select code as library, policy from lending_policy
    join library on library.id = library_id where left_at is null order by code`.execute(ctx.tx);
  return rows;
}
