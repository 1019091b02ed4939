import type { ClientBase } from "pg";
import { type Finding, fine, wrong } from "./finding.ts";

type Jobs = {
  readonly waiting: number;
  readonly late: number;
  readonly given_up: number;
  readonly example: string | null;
};

/** Whether jobs get done, and mail leaves; where nothing is started, they wait as they should. */
export async function queueFindings(
  client: ClientBase,
  started: boolean,
): Promise<readonly Finding[]> {
  const { rows: installed } = await client.query<{ jobs: string | null }>(
    "select to_regclass('graphile_worker.jobs') as jobs",
  );
  if (!installed[0]?.jobs)
    return [wrong("jobs", "the queue is not installed. Run: commonshelf migrate")];
  const { rows } = await client.query<Jobs>(
    `select count(*) filter (where attempts < max_attempts)::int as waiting,
       count(*) filter (where attempts < max_attempts and locked_at is null and run_at < now() - interval '10 minutes')::int as late,
       count(*) filter (where attempts >= max_attempts)::int as given_up,
       min(task_identifier || ': ' || coalesce(left(last_error, 120), '')) filter (where attempts >= max_attempts) as example
     from graphile_worker.jobs`,
  );
  const [jobs] = rows;
  return jobs ? [told(jobs, started)] : [];
}

function told({ waiting, late, given_up: givenUp, example }: Jobs, started: boolean): Finding {
  if (late > 0 && started)
    return wrong(
      "jobs",
      `${late} have waited for over ten minutes. Is a process running that takes jobs (PROCESS=both or worker)?`,
    );
  if (givenUp > 0)
    return wrong(
      "jobs",
      `${givenUp} were given up after many attempts, such as ${example ?? "?"} See the log for the reason.`,
    );
  return fine("jobs", started ? `${waiting} waiting, none late` : `${waiting} wait for the start`);
}
