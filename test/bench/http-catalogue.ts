import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { readConfig } from "#kernel/config";
import { startEmbedded } from "#kernel/db";
import { addLibrary } from "#kernel/tenancy";
import { type Deployment, openDeployment } from "../../src/app/deployment.ts";
import { loadFile } from "../../src/app/load-file.ts";
import { migrateAll } from "../../src/app/migrate.ts";
import { catchUp } from "../../src/app/search/follow.ts";
import { asSystem } from "../../src/app/system.ts";
import { writeCorpus } from "./import-corpus.ts";

const SEED = 1;

/** Opens the catalogue of a data folder, with its own PostgreSQL, for as long as the work takes. */
export async function withCatalogue<T>(
  folder: string,
  work: (deployment: Deployment, ownerUrl: string) => Promise<T>,
): Promise<T> {
  const config = readConfig({
    NODE_ENV: "production",
    LOG_LEVEL: "error",
    COMMONSHELF_DATA: folder,
    TRUSTED_PROXIES: "1",
  });
  const server = await startEmbedded({ dataDir: join(folder, "postgres") });
  try {
    await migrateAll(server.ownerUrl, config);
    const deployment = await openDeployment({ config, databaseUrl: server.url });
    try {
      return await work(deployment, server.ownerUrl);
    } finally {
      await deployment.close();
    }
  } finally {
    await server.stop();
  }
}

/** Loads generated records of ten libraries as any catalogue is loaded, and indexes them. */
export function fillCatalogue(folder: string, records: number): Promise<void> {
  return withCatalogue(folder, async (deployment, ownerUrl) => {
    const files = join(folder, "files");
    mkdirSync(files, { recursive: true });
    await load(deployment, files, records);
    rmSync(files, { recursive: true });
    await catchUp(deployment.following);
    await settle(ownerUrl);
  });
}

async function load(deployment: Deployment, folder: string, records: number): Promise<void> {
  const { files } = await writeCorpus(folder, records, SEED);
  for (const { code, path } of files) {
    const library = await deployment.run(asSystem("bench"), (ctx) =>
      addLibrary(ctx, { code, name: code }),
    );
    await loadFile(deployment, library, { path });
  }
}

/** What the server's own upkeep would have done a minute later. */
async function settle(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query("vacuum analyze");
  await client.end();
}

/** What is asked about: the words of titles on the shelf and who wrote them. */
export type Known = { readonly title: string; readonly author: string | null };

/** Some titles of the shelf, the same ones each time. */
export async function knownTitles({ run }: Deployment, count: number): Promise<readonly Known[]> {
  const { rows } = await run(asSystem("bench"), (ctx) =>
    sql<Known>`select r.description->'titles'->'main'->>'proper' as title,
        r.description->'contributors'->0->>'name' as author
      from cluster c join bib_record r on r.id = c.lead_record
      order by md5(r.control_number), r.control_number limit ${count}`.execute(ctx.tx),
  );
  return rows;
}
