import type pg from "pg";
import type { Config } from "#kernel/config";
import { connected, pendingMigrations } from "#kernel/db";
import type { Visitor } from "#kernel/tenancy";
import { type OpenedDatabase, openDatabase } from "../../database.ts";
import { openDeployment } from "../../deployment.ts";
import { appliedMigrations } from "../../export/schema.ts";
import { modules } from "../../modules.ts";
import { asSystem } from "../../system.ts";
import type { Invocation } from "../command.ts";
import { hasEmbedded } from "../deployed.ts";
import { tellFault } from "../faults.ts";
import { endDatabase } from "../last-one.ts";
import { type Ask, fileFindings } from "./files.ts";
import { type Finding, fine, wrong } from "./finding.ts";
import { operatorFindings } from "./operator.ts";
import { queueFindings } from "./queue.ts";
import { roleFindings } from "./roles.ts";
import { searchFindings } from "./search.ts";
import { unhandledMailFindings } from "./unhandled-mail.ts";

/** The database: is it there, may we work in it, is its schema ours, do its jobs get done, mail come to somebody, and searches see it. */
export async function databaseFindings({
  config,
  terminal,
}: Pick<Invocation, "config" | "terminal">): Promise<readonly Finding[]> {
  if (!config.DATABASE_URL && !hasEmbedded(config))
    return [fine("database", "none yet: the first start makes it")];
  try {
    const database = await openDatabase(config);
    try {
      return await connected(database.ownerUrl, (client) => look(client, database, config));
    } finally {
      await endDatabase(database, terminal);
    }
  } catch (fault) {
    return [wrong("database", tellFault(fault).text.replaceAll("\n", " "))];
  }
}

async function look(
  client: pg.Client,
  { ownerUrl, own, url }: OpenedDatabase,
  config: Config,
): Promise<readonly Finding[]> {
  const pending = await pendingMigrations(ownerUrl);
  const migrated = pending.length === 0;
  const begun = (await appliedMigrations(client)).length > 0;
  const roles = await roleFindings(client, begun);
  // An embedded database that the doctor itself had to start has nobody who takes jobs.
  const started = !own;
  const readable = migrated && roles.every(({ ok }) => ok);
  return [
    await server(client),
    ...roles,
    migrated
      ? fine("schema", "up to date")
      : wrong("schema", `${pending.length} migrations are waiting. Run: commonshelf migrate`),
    ...(migrated ? await queueFindings(client, started) : []),
    ...(readable ? await lookInside(config, url) : []),
  ];
}

/** The doctor changes nothing, neither rows nor files. */
const DOCTOR: Visitor = { ...asSystem("command: doctor"), readsOnly: true };

/** What is asked as requests ask. Needs a schema that is up to date, and the role of requests. */
async function lookInside(config: Config, databaseUrl: string): Promise<readonly Finding[]> {
  const { run, close } = await openDeployment({
    config: { ...config, LOG_LEVEL: "error" },
    databaseUrl,
    searches: false,
    files: false,
  });
  const ask: Ask = (work) => run(DOCTOR, work);
  try {
    return [
      ...(await ask(operatorFindings)),
      ...(await ask(unhandledMailFindings)),
      ...(await ask(searchFindings)),
      ...(await fileFindings({ ask, dataDir: config.dataDir, modules })),
    ];
  } finally {
    await close();
  }
}

async function server(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{
    version: number;
    name: string;
    encoding: string;
    now: Date;
  }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as name,
       current_setting('server_encoding') as encoding, clock_timestamp() as now`,
  );
  const { version = 0, name = "", encoding = "", now = new Date(0) } = rows[0] ?? {};
  if (version < 150_000)
    return wrong("PostgreSQL", `version ${name}: 15 or newer is needed. Upgrade the server.`);
  if (encoding !== "UTF8")
    return wrong(
      "PostgreSQL",
      `the database is encoded in ${encoding}. Make one with: create database … encoding 'UTF8' template template0`,
    );
  const apart = Math.abs(now.getTime() - Date.now()) / 1000;
  return apart < 30
    ? fine("PostgreSQL", `version ${name}`)
    : wrong("PostgreSQL", `its clock is ${apart.toFixed(0)} s apart from ours. Set both by NTP.`);
}
