import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readAudit } from "#kernel/audit";
import { anonymous, InvalidInput } from "#kernel/access";
import { packageRoot } from "#kernel/config";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { directoryShape } from "../model/shape.ts";
import { exportDirectory } from "./export-directory.ts";
import { importDirectory } from "./import-directory.ts";

const demo: unknown = JSON.parse(readFileSync(join(packageRoot, "demo/consortium.json"), "utf8"));
const everything = sql<{
  n: string;
}>`select (select count(*) from library) || ' ' || (select count(*) from branch) || ' ' ||
  (select count(*) from opening_hours) || ' ' || (select count(*) from staff_entry) || ' ' || (select count(*) from partner) || ' ' ||
  (select count(*) from agreement_version) || ' ' || (select count(*) from agreement_signature) || ' ' ||
  (select count(*) from agreement_deed) || ' ' || (select count(*) from peer_setup) as n`;

let deployment: TestDeployment;
beforeAll(async () => {
  deployment = await testDeployment();
});
afterAll(() => deployment.close());

test("the demo directory is taken in, and a second time changes nothing", async () => {
  await deployment.asSystem((ctx) => importDirectory(ctx, demo));
  const first = await deployment.asSystem((ctx) => everything.execute(ctx.tx));
  await deployment.asSystem((ctx) => importDirectory(ctx, demo));
  const second = await deployment.asSystem((ctx) => everything.execute(ctx.tx));
  const audited = await deployment.asSystem((ctx) => readAudit(ctx, 2));
  expect(audited.map(({ detail }) => detail)).toEqual([
    { libraries: 0, partners: 0 },
    { libraries: 8, partners: 9 },
  ]);
  expect(first.rows[0]?.n).toMatch(/^8 /);
  expect(second.rows).toEqual(first.rows);
});

test("what is given out is what was taken in, and is taken in elsewhere", async () => {
  const given = await deployment.asSystem((ctx) => exportDirectory(ctx));
  expect(given.libraries.map(({ code }) => code).sort()).toEqual(
    directoryShape
      .parse(demo)
      .libraries.map(({ code }) => code)
      .sort(),
  );
  expect(directoryShape.parse(JSON.parse(JSON.stringify(given)))).toEqual(given);
  const other = await testDeployment();
  try {
    await other.asSystem((ctx) => importDirectory(ctx, given));
    expect(await other.asSystem((ctx) => exportDirectory(ctx))).toEqual(given);
  } finally {
    await other.close();
  }
});

test("a change is taken over into a member that exists", async () => {
  const given = await deployment.asSystem((ctx) => exportDirectory(ctx));
  const [first, ...rest] = given.libraries;
  const changed = { ...first, hue: 7, mark: "ZZ", about: { en: "Anew." } };
  await deployment.asSystem((ctx) => importDirectory(ctx, { ...given, libraries: [changed] }));
  const after = await deployment.asSystem((ctx) => exportDirectory(ctx));
  expect(after.libraries).toEqual([changed, ...rest]);
});

test("data that do not fit are refused whole", async () => {
  const broken = { network: { name: {}, hue: 400, mark: "X", contact: {} } };
  await expect(deployment.asSystem((ctx) => importDirectory(ctx, broken))).rejects.toThrow(
    InvalidInput,
  );
});

test("strangers may not, and without a tenant nothing can be written", async () => {
  const stranger = { principal: anonymous, library: null, locale: "en" as const };
  await expect(deployment.run(stranger, (ctx) => importDirectory(ctx, demo))).rejects.toThrow(
    "forbidden",
  );
  const direct = deployment.run(stranger, (ctx) =>
    sql`update branch set phone = 'x'`.execute(ctx.tx),
  );
  await expect(direct).resolves.toMatchObject({ numAffectedRows: 0n });
});
