import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import { openSecret, sealSecret } from "#kernel/secrets";
import { makeVapidKeys, type VapidKeys } from "#standards/web-push";

const PURPOSE = "notices.push-key";

type Row = { public_key: string; sealed: string };

/**
 * The keys by which push services know this deployment (RFC 8292), made when first asked for; needs
 * system reach. @throws Error where the private part was sealed by another SECRETS_KEY
 */
export async function senderKeys(ctx: Ctx): Promise<VapidKeys> {
  const row = (await readRow(ctx)) ?? (await makeRow(ctx));
  const opened = await openSecret(ctx.config, PURPOSE, row.sealed);
  if (opened === null) throw new Error("the key for web push was sealed by another SECRETS_KEY");
  return { publicKey: row.public_key, privateKey: JSON.parse(opened) as JsonWebKey };
}

async function readRow(ctx: Ctx): Promise<Row | undefined> {
  const { rows } = await sql<Row>`select public_key, sealed from push_key`.execute(ctx.tx);
  return rows[0];
}

/** Of two processes that make one at the same time, both go on with the first's. */
async function makeRow(ctx: Ctx): Promise<Row> {
  const { publicKey, privateKey } = await makeVapidKeys();
  const sealed = await sealSecret(ctx.config, PURPOSE, JSON.stringify(privateKey));
  await sql`insert into push_key (public_key, sealed, made_at) values (${publicKey}, ${sealed},
    ${ctx.clock.now().toString()}) on conflict do nothing`.execute(ctx.tx);
  const row = await readRow(ctx);
  if (!row) throw new Error("the key for web push was made and is not there");
  return row;
}
