import { sql } from "kysely";
import type { TestDeployment } from "./deployment.ts";

/** Returns when a transaction waits for another to end. @throws where none comes to that */
export async function somebodyWaits({ asSystem }: Pick<TestDeployment, "asSystem">): Promise<void> {
  for (let looks = 0; looks < 1000; looks++) {
    const { rows } = await asSystem((ctx) =>
      sql`select from pg_locks join pg_stat_activity using (pid)
        where not granted and datname = current_database()`.execute(ctx.tx),
    );
    if (rows.length > 0) return;
  }
  throw new Error("nobody waits");
}
