import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** A message of a folder elsewhere: its number holds while the folder's validity does (RFC 9051 §2.3.1.1). */
export type Place = { readonly folder: string; readonly validity: bigint; readonly uid: number };

/** Up to which number a folder has been fetched; 0 where nothing has, or its numbers are new. Needs system reach. */
export async function lastFetched(
  ctx: Ctx,
  { folder, validity }: Omit<Place, "uid">,
): Promise<number> {
  const { rows } = await sql<{ last: string }>`select last_uid as last from mail_folder
    where folder = ${folder} and uid_validity = ${validity.toString()}::bigint`.execute(ctx.tx);
  return Number(rows[0]?.last ?? 0);
}

/** Goes on to a message. @returns false when it was fetched before, also by another process just now */
export async function goOnTo(ctx: Ctx, { folder, validity, uid }: Place): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into mail_folder as f (folder, uid_validity, last_uid) values (${folder}, ${validity.toString()}::bigint, ${uid})
    on conflict (folder) do update set uid_validity = excluded.uid_validity, last_uid = excluded.last_uid
      where f.uid_validity <> excluded.uid_validity or f.last_uid < excluded.last_uid`.execute(
    ctx.tx,
  );
  return numAffectedRows > 0n;
}
