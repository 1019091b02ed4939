import { Logger, parseCronItems, run, runMigrations } from "graphile-worker";
import type { Log } from "#kernel/telemetry";
import type { JobEnvelope } from "./job.ts";
import { openQueueConnections } from "./connections.ts";

/** Per job name what to do with its envelope. Throwing means: try again later, with growing pauses. */
export type JobHandlers = Readonly<
  Record<string, (envelope: JobEnvelope, job: { id: string; attempt: number }) => Promise<void>>
>;

export type Worker = { readonly stop: () => Promise<void> };

/** Installs or upgrades the queue's own tables. */
export async function installQueue(url: string, log: Log): Promise<void> {
  const connections = openQueueConnections(url);
  try {
    await runMigrations({ pgPool: connections.pool, logger: loggerOf(log) });
  } finally {
    await connections.close();
  }
}

/** Repeated work: a job's name and a crontab pattern, times in UTC. */
export type TimetableEntry = { readonly job: string; readonly pattern: string };

/** Starts taking jobs, and begins those of the timetable when their time comes. */
export async function startWorker(
  url: string,
  handlers: JobHandlers,
  log: Log,
  timetable: readonly TimetableEntry[] = [],
): Promise<Worker> {
  const taskList = Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => [
      name,
      async (payload: unknown, helpers: { job: { id: string; attempts: number } }) =>
        handle(envelopeOf(payload), { id: helpers.job.id, attempt: helpers.job.attempts }),
    ]),
  );
  const connections = openQueueConnections(url);
  const runner = await run({
    pgPool: connections.pool,
    taskList,
    parsedCronItems: parseCronItems(
      timetable.map(({ job, pattern }) => ({ task: job, match: pattern })),
    ),
    concurrency: 3,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: loggerOf(log),
  });
  return {
    stop: async () => {
      await runner.stop();
      await connections.close();
    },
  };
}

/** Jobs of the timetable carry no envelope of ours: they are the software's own. */
function envelopeOf(payload: unknown): JobEnvelope {
  if (typeof payload === "object" && payload !== null && "principal" in payload)
    return payload as JobEnvelope;
  return { library: null, principal: { kind: "system", reason: "timetable" }, payload: {} };
}

function loggerOf(log: Log): Logger {
  const levels = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;
  return new Logger(() => (level, message) => log[levels[level]]({ part: "jobs" }, message));
}
