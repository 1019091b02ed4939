import type { ClientBase } from "pg";
import { enterSystemReach } from "../../export/reach.ts";
import { type Finding, fine, wrong } from "./finding.ts";

/** Readers are told that what changes is found at once; a minute is no hiccup. */
const LONGEST_LAG = 60;

type Index = {
  readonly place: string;
  readonly documents: number;
  readonly rebuilding: boolean;
  readonly read: number;
  readonly failure: string | null;
  readonly changes: number;
  readonly seconds: number;
};
type Samples = {
  readonly compared: number;
  readonly drifted: number;
  readonly example: string | null;
};

/** Whether the indexes follow, and are as the database is. Needs a schema that is up to date, and the role of requests. */
export async function searchFindings(client: ClientBase): Promise<readonly Finding[]> {
  await client.query("begin read only");
  try {
    await enterSystemReach(client);
    return [...(await indexes(client)).map(state), ...(await samples(client)).map(drift)];
  } finally {
    await client.query("rollback");
  }
}

async function indexes(client: ClientBase): Promise<readonly Index[]> {
  const { rows } = await client.query<Index>(
    `select place, documents::int, rebuilding, documents_read::int as read, failure,
       lag_changes::int as changes, lag_seconds as seconds
     from search_index where seen_at > clock_timestamp() - interval '30 seconds' order by place`,
  );
  return rows;
}

function state({ place, documents, rebuilding, read, failure, ...lag }: Index): Finding {
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
  const building = rebuilding ? `; a new one is built, ${read} documents read` : "";
  return fine("search", `${place} follows, ${documents} documents${building}`);
}

async function samples(client: ClientBase): Promise<readonly Samples[]> {
  const { rows } = await client.query<Samples>(
    `select sum(compared)::int as compared, sum(cardinality(drifted))::int as drifted,
       max(drifted[1]) as example
     from search_sample where at > now() - interval '1 day' having count(*) > 0`,
  );
  return rows;
}

function drift({ compared, drifted, example }: Samples): Finding {
  const within = `${compared} documents compared with the database within a day`;
  return drifted === 0
    ? fine("search drift", `${within}, none differed`)
    : wrong(
        "search drift",
        `${within}, ${drifted} differed, such as ${example ?? "?"}. These are mended; for the others: commonshelf reindex. Please report it.`,
      );
}
