import type { Ctx } from "#kernel/tenancy";
import { type IndexRow, livingIndexes } from "../../search/index-rows.ts";
import { type Drift, driftOfDay } from "../../search/sample-rows.ts";
import { type Finding, fine, wrong } from "./finding.ts";

/** Readers are told that what changes is found at once; a minute is no hiccup. */
const LONGEST_LAG = 60;

/** Whether the indexes follow, and are as the database is; needs system reach. */
export async function searchFindings(ctx: Ctx): Promise<readonly Finding[]> {
  const indexes = await livingIndexes(ctx);
  const drift = await driftOfDay(ctx);
  return [...indexes.map(state), ...(drift ? [drifting(drift)] : [])];
}

function state({ place, documents, rebuilding, documentsRead, failure, lag }: IndexRow): Finding {
  if (failure !== null)
    return wrong(
      "search",
      `${place} could not rebuild its index: ${failure}. It goes on trying; see its log.`,
    );
  if (lag.seconds > LONGEST_LAG)
    return wrong(
      "search",
      `the index of ${place} is ${lag.seconds.toFixed(0)} s behind, by ${lag.changes} changes. See its log, and for a transaction that does not end: select * from pg_stat_activity order by xact_start`,
    );
  const building = rebuilding ? `; a new one is built, ${documentsRead} documents read` : "";
  return fine("search", `${place} follows, ${documents} documents${building}`);
}

function drifting({ compared, drifted, example }: Drift): Finding {
  const within = `${compared} documents compared with the database within a day`;
  return drifted === 0
    ? fine("search drift", `${within}, none differed`)
    : wrong(
        "search drift",
        `${within}, ${drifted} differed, such as ${example ?? "?"}. These are mended; for the others: commonshelf reindex. Please report it.`,
      );
}
