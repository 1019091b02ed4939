import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anonymous } from "#kernel/access";
import type { Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { loadDemo } from "../../app/demo/load.ts";

/** Tables that strangers may read whole: the directory, the catalogue, and what points at neither person nor library. */
const PUBLIC = new Set([
  // What is published of agreements, by their own policies (tested beside them).
  "agreement",
  "agreement_cost",
  "agreement_party",
  "agreement_version",
  // What is published of answers, in its current words (tested beside them).
  "article",
  "article_text",
  "bib_record",
  "bookable",
  "branch",
  "closure",
  "currency",
  "cluster",
  "cluster_member",
  "inquiry_queue",
  "item",
  "lending_policy",
  "library",
  "link_resolver",
  "lending_network_settings",
  "library_profile",
  "match_key",
  "network_profile",
  "offer",
  "offer_set",
  "match_decision",
  "match_question",
  "match_alarm",
  "title_history",
  "opening_hours",
  "partner",
  "peer",
  // What is shown of projects, by their own policies (tested beside them).
  "project",
  "project_milestone",
  "registration_opening",
  "search_epoch",
  "skill",
  "staff_entry",
]);

let deployment: TestDeployment;
let tables: readonly string[];
const stranger: Visitor = { principal: anonymous, library: null, locale: "en" };

beforeAll(async () => {
  deployment = await testDeployment();
  await loadDemo(deployment, () => undefined);
  const { rows } = await deployment.asSystem((ctx) =>
    sql<{
      name: string;
    }>`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'migration'`.execute(
      ctx.tx,
    ),
  );
  tables = rows.map(({ name }) => name).sort();
});
afterAll(() => deployment.close());

const countAs = (visitor: Visitor, table: string) =>
  deployment.run(visitor, async (ctx) => {
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from ${sql.table(table)}`.execute(ctx.tx);
    return rows[0]?.n ?? -1;
  });

test("row-level security is on, and forced, for every table", async () => {
  const { rows } = await deployment.asSystem((ctx) =>
    sql<{
      name: string;
    }>`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and relname <> 'migration' and not (relrowsecurity and relforcerowsecurity)`.execute(ctx.tx),
  );
  expect(rows).toEqual([]);
});

test("requests run as a role that cannot bypass it", async () => {
  const { rows } = await deployment.run(stranger, (ctx) =>
    sql<{
      role: string;
      free: boolean;
    }>`select current_user::text as role, rolsuper or rolbypassrls as free from pg_roles where rolname = current_user`.execute(
      ctx.tx,
    ),
  );
  expect(rows).toEqual([{ role: "commonshelf_app", free: false }]);
});

test("without a library and a person, no private table shows a row", async () => {
  const seen: Record<string, number> = {};
  for (const table of tables) if (!PUBLIC.has(table)) seen[table] = await countAs(stranger, table);
  expect(Object.entries(seen).filter(([, rows]) => rows > 0)).toEqual([]);
  expect(Object.keys(seen)).toEqual(
    expect.arrayContaining(["audit_entry", "event", "import", "person"]),
  );
});

test("and these tables are not simply empty", async () => {
  const system: Visitor = { ...stranger, reach: "system" };
  for (const table of ["audit_entry", "person", "import"])
    expect(await countAs(system, table), table).toBeGreaterThan(0);
});

describe("two libraries", () => {
  test("neither sees the other's imports, both see their own", async () => {
    const codes = ["manara", "tamar"];
    for (const code of codes) {
      const { rows } = await deployment.asSystem((ctx) =>
        sql<{ id: string }>`select id from library where code = ${code}`.execute(ctx.tx),
      );
      const own = await deployment.run({ ...stranger, library: rows[0]?.id ?? null }, (ctx) =>
        sql<{ library: string }>`select library_id as library from import`.execute(ctx.tx),
      );
      expect(own.rows.length).toBeGreaterThan(0);
      expect(own.rows.every(({ library }) => library === rows[0]?.id)).toBe(true);
    }
  });

  test("a connection that served one library carries nothing to the next visitor", async () => {
    const { rows } = await deployment.asSystem((ctx) =>
      sql<{ id: string }>`select id from library limit 1`.execute(ctx.tx),
    );
    await Promise.all(
      Array.from({ length: 20 }, () =>
        deployment.run({ ...stranger, library: rows[0]?.id ?? null }, (ctx) =>
          sql`select 1`.execute(ctx.tx),
        ),
      ),
    );
    const left = await Promise.all(
      Array.from({ length: 20 }, () =>
        deployment.run(stranger, (ctx) =>
          sql<{ library: string }>`select app.library() as library`.execute(ctx.tx),
        ),
      ),
    );
    expect(left.every((answer) => answer.rows[0]?.library === null)).toBe(true);
  });
});
