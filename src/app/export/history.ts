import type { ClientBase } from "pg";

/**
 * Transaction ids begin anew on another server, so what counts in them is set anew. Events get this
 * transaction; each subscriber's cursor is put before the first event it had not seen, so that some
 * may be delivered again and none is left out. A new epoch makes every search index rebuild itself.
 */
export async function beginAnew(client: ClientBase): Promise<void> {
  await client.query(
    `update public.event_cursor c set xid = pg_current_xact_id(), position = coalesce(
       (select min(e.position) - 1 from public.event e where (e.xid, e.position) > (c.xid, c.position)),
       (select max(position) from public.event), c.position)`,
  );
  await client.query("update public.event set xid = pg_current_xact_id()");
  await client.query("update public.search_epoch set epoch = gen_random_uuid(), pruned = '0'");
}
