import { sql } from "kysely";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anonymous } from "#kernel/access";
import { packageRoot } from "#kernel/config";
import { libraryByCode, type Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { importDirectory } from "../../actions/import-directory.ts";

const demo: unknown = JSON.parse(readFileSync(join(packageRoot, "demo/consortium.json"), "utf8"));
const stranger: Visitor = { principal: anonymous, library: null, locale: "en" };
const members = new Map<string, Visitor>();
let d: TestDeployment;

beforeAll(async () => {
  d = await testDeployment();
  await d.asSystem((ctx) => importDirectory(ctx, demo));
  for (const code of ["port-merrow", "saltbush-flat", "manara"]) {
    const library = await d.asSystem((ctx) => libraryByCode(ctx, code));
    members.set(code, { ...stranger, library: library?.id ?? null });
  }
});
afterAll(() => d.close());

const by = (code: string) => members.get(code) ?? stranger;
const count = (visitor: Visitor, table: string, code: string) =>
  d.run(visitor, async (ctx) => {
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from ${sql.table(table)} part
      where exists (select from agreement where agreement.id = part.agreement_id and code = ${code})`.execute(
      ctx.tx,
    );
    return rows[0]?.n ?? -1;
  });
const changed = (visitor: Visitor, statement: ReturnType<typeof sql>) =>
  d.run(visitor, async (ctx) => Number((await statement.execute(ctx.tx)).numAffectedRows ?? 0n));

describe("rows of an agreement between two members", () => {
  test.each(["agreement_version", "agreement_party", "agreement_signature", "agreement_deed"])(
    "%s is theirs to read, and nobody else's",
    async (table) => {
      const seen = (visitor: Visitor) => count(visitor, table, "merrow-saltbush");
      expect(await seen(by("port-merrow"))).toBeGreaterThan(0);
      expect(await seen(by("saltbush-flat"))).toBeGreaterThan(0);
      expect([await seen(by("manara")), await seen(stranger)]).toEqual([0, 0]);
    },
  );

  test("a member signs for itself only", async () => {
    const signing = (
      position: number,
    ) => sql`insert into agreement_signature (agreement_id, version, position, name, at)
      select agreement_id, version, ${position}, 'X', now() from agreement_version join agreement on id = agreement_id
      where code = 'merrow-saltbush'`;
    await expect(changed(by("port-merrow"), signing(1))).rejects.toThrow("row-level security");
    expect(await changed(by("manara"), signing(0))).toBe(0);
    expect(await changed(by("port-merrow"), signing(0))).toBe(1);
  });

  test.each([
    "update agreement set shown = 'public'",
    "update agreement_version set signed_at = now()",
    "update agreement_version set terms = '{}'",
    "update agreement_signature set name = 'Y'",
    "delete from agreement_party",
    "delete from agreement_cost",
    "delete from agreement_signature",
    "delete from agreement_deed",
  ])("%s changes nothing in a member's name", async (statement) => {
    expect(await changed(by("port-merrow"), sql`${sql.raw(statement)}`)).toBe(0);
  });
});

describe("rows of published agreements", () => {
  test("what it costs is for the parties where it is published without money", async () => {
    expect(await count(stranger, "agreement_version", "estuary-copies")).toBe(1);
    expect(await count(stranger, "agreement_cost", "estuary-copies")).toBe(0);
    expect(await count(by("manara"), "agreement_cost", "estuary-copies")).toBe(1);
  });

  test.each(["agreement_signature", "agreement_deed", "agreement_document"])(
    "%s is for the parties",
    async (table) => expect(await count(stranger, table, "estuary-lending")).toBe(0),
  );
});

describe("lending policies and peers", () => {
  test("a member changes its own policy only", async () => {
    expect(await changed(stranger, sql`update lending_policy set policy = '{}'`)).toBe(0);
    expect(await changed(by("manara"), sql`update lending_policy set policy = policy`)).toBe(1);
  });

  test("how a peer is reached is for the network and the software only", async () => {
    const seen = (visitor: Visitor) =>
      d.run(
        visitor,
        async (ctx) => (await sql`select id from peer_setup`.execute(ctx.tx)).rows.length,
      );
    expect([await seen(stranger), await seen(by("manara"))]).toEqual([0, 0]);
    expect(await seen({ ...stranger, reach: "network" })).toBe(1);
    expect(await changed(by("manara"), sql`update peer set agencies = '{}'`)).toBe(0);
  });
});
