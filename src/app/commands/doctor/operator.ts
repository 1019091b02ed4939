import type { ClientBase } from "pg";
import { enterSystemReach } from "../../export/reach.ts";
import { type Finding, fine, wrong } from "./finding.ts";

/** Whether somebody can run the network from its pages. Needs a schema that is up to date, and the role of requests. */
export async function operatorFindings(client: ClientBase): Promise<readonly Finding[]> {
  await client.query("begin read only");
  try {
    await enterSystemReach(client);
    const { rows } = await client.query<{ operators: number }>(
      "select count(*)::int as operators from role_grant where role = 'operator'",
    );
    return [told(rows[0]?.operators ?? 0)];
  } finally {
    await client.query("rollback");
  }
}

function told(operators: number): Finding {
  return operators > 0
    ? fine("operators", `${operators}`)
    : wrong(
        "operators",
        "nobody: no library can be added from the pages, nobody be invited. Open the link that the start says, or run: commonshelf person invite EMAIL --role operator",
      );
}
