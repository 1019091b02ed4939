import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** A signing key as it is kept. */
export type SigningKeyRow = {
  readonly keyId: string;
  readonly publicJwk: Readonly<Record<string, unknown>>;
  readonly sealed: string;
};

/** The key that signs now; null before the first. */
export async function currentSigningKey(ctx: Ctx): Promise<SigningKeyRow | null> {
  const { rows } =
    await sql<SigningKeyRow>`select key_id as "keyId", public_jwk as "publicJwk", sealed from signing_key
    where retired_at is null`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** Keeps a key unless there is one that signs: of two made at once one stays. */
export async function keepSigningKey(ctx: Ctx, row: SigningKeyRow): Promise<void> {
  await sql`insert into signing_key (key_id, public_jwk, sealed, made_at)
    values (${row.keyId}, ${JSON.stringify(row.publicJwk)}, ${row.sealed}, ${ctx.clock.now().toString()})
    on conflict do nothing`.execute(ctx.tx);
}
