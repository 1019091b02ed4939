import type { ClientBase } from "pg";
import { enterSystemReach } from "../../export/reach.ts";
import { type Finding, fine, wrong } from "./finding.ts";

type Counts = { readonly failed: number; readonly unreadable: number };

/** Whether all mail that was taken came to somebody. Needs a schema that is up to date, and the role of requests. */
export async function unhandledMailFindings(client: ClientBase): Promise<readonly Finding[]> {
  const counts = await countUnhandled(client);
  return counts ? [told(counts)] : [];
}

async function countUnhandled(client: ClientBase): Promise<Counts | undefined> {
  await client.query("begin read only");
  try {
    await enterSystemReach(client);
    const { rows } = await client.query<Counts>(
      `select (count(*) filter (where state = 'failed'))::int as failed,
         (count(*) filter (where state = 'unreadable'))::int as unreadable
       from incoming_mail where received_at > now() - interval '30 days'`,
    );
    return rows[0];
  } finally {
    await client.query("rollback");
  }
}

/** What nobody could read is nothing to mend: anybody can send such a thing. */
function told({ failed, unreadable }: Counts): Finding {
  const aside =
    unreadable > 0 ? `${unreadable} unreadable ones in 30 days: commonshelf mail list` : "";
  return failed > 0
    ? wrong(
        "mail taken",
        `${failed} came in 30 days and went to nobody, for a fault. See: commonshelf mail list; when it is mended: commonshelf mail again ID. ${aside}`.trim(),
      )
    : fine("mail taken", aside || "all of it came to somebody");
}
