import { sql } from "kysely";
import type { SearchSource } from "#kernel/manifest";
import { openSearch, type SearchPort } from "#kernel/search";
import type { Following } from "../../src/app/search/rebuild.ts";
import type { TestDeployment } from "./deployment.ts";

/** Findable things of a test: libraries, which every database has. */
export const thingSource: SearchSource = {
  schema: { kind: "thing", text: { name: { weight: 1 } }, facets: [], numbers: [], sortKeys: [] },
  load: async (ctx, ids) => {
    const { rows } = await sql<{
      code: string;
      name: string;
    }>`select code, name from library where code = any(${[...ids]}) and left_at is null`.execute(
      ctx.tx,
    );
    return rows.map(({ code, name }) => ({
      kind: "thing",
      id: code,
      rank: 1,
      text: { name: [name] },
      facets: {},
      numbers: {},
      sortKeys: {},
      scope: [],
    }));
  },
  ids: async (ctx, after, limit) => {
    const { rows } = await sql<{
      code: string;
    }>`select code from library where ${after}::text is null or code > ${after} order by code limit ${limit}`.execute(
      ctx.tx,
    );
    return rows.map(({ code }) => code);
  },
};

/** An index of things alone, beside the deployment's own; whoever opens it closes its port. */
export async function followThings(
  { following, run }: TestDeployment,
  source: SearchSource = thingSource,
): Promise<Following> {
  const folder = `${following.folder}-things`;
  const port = await openSearch({ dir: folder, schemas: [source.schema], threads: 0 });
  return { port, run, sources: [source], folder };
}

/** Codes of the things that a text finds, in order. */
export async function foundThings(port: SearchPort, text: string): Promise<string[]> {
  const { hits } = await port.query({ clauses: [{ text }], offset: 0, limit: 100 });
  return hits.map(({ id }) => id).toSorted();
}
