import { openDatabase } from "../database.ts";
import { type Deployment, openDeployment } from "../deployment.ts";
import { migrateAll } from "../migrate.ts";
import type { IndexPlace } from "../search/place.ts";
import type { Invocation } from "./command.ts";
import { mustBeDeployed } from "./deployed.ts";
import { endDatabase } from "./last-one.ts";

export type Opening = {
  /** An index is opened only in a place that is given: the server's follows the database by itself. */
  readonly place?: IndexPlace;
  /** Whether the command may be the first thing that is ever done here; others refuse then. */
  readonly first?: boolean;
};

/** Runs work against the deployment's database, migrated and open, beside a running server or alone. */
export async function withDeployment<T>(
  { config, terminal }: Invocation,
  work: (deployment: Deployment) => Promise<T>,
  { place, first = false }: Opening = {},
): Promise<T> {
  if (!first) await mustBeDeployed(config);
  const database = await openDatabase(config, terminal.progress);
  try {
    const quiet = {
      ...config,
      LOG_LEVEL: config.LOG_LEVEL === "info" ? ("error" as const) : config.LOG_LEVEL,
      SEARCH_THREADS: 0,
    };
    await migrateAll(database.ownerUrl, quiet);
    const deployment = await openDeployment({
      config: quiet,
      databaseUrl: database.url,
      searches: place !== undefined,
      ...(place ? { place } : {}),
    });
    try {
      return await work(deployment);
    } finally {
      await deployment.close();
    }
  } finally {
    await endDatabase(database, terminal);
  }
}
