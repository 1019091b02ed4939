import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anonymous, InvalidInput } from "#kernel/access";
import { packageRoot } from "#kernel/config";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { importDirectory } from "./import-directory.ts";

const demo: unknown = JSON.parse(readFileSync(join(packageRoot, "demo/consortium.json"), "utf8"));
const everything = sql<{
  n: string;
}>`select (select count(*) from library) || ' ' || (select count(*) from branch) || ' ' ||
  (select count(*) from opening_hours) || ' ' || (select count(*) from staff_entry) || ' ' || (select count(*) from partner) as n`;

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
  expect(first.rows[0]?.n).toMatch(/^8 /);
  expect(second.rows).toEqual(first.rows);
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
