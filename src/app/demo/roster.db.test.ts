import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addPerson } from "#kernel/identity";
import { allLibraries } from "#kernel/tenancy";
import { importDirectory, linkAccount } from "#modules/directory";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { readConsortium } from "./consortium.ts";
import { loadRoster } from "./roster.ts";

let d: TestDeployment;
beforeAll(async () => {
  d = await testDeployment();
  const { raw, libraries } = readConsortium();
  await d.asSystem(async (ctx) => {
    await importDirectory(ctx, raw);
    for (const library of await allLibraries(ctx))
      for (const { id, name, email } of libraries.find(({ code }) => code === library.code)
        ?.staff ?? []) {
        const roles = [{ role: "staff" as const, library: library.id }];
        const person = await addPerson(ctx, { name, email, roles });
        await linkAccount(ctx, library, id, person);
      }
  });
  await loadRoster(d.run);
});
afterAll(() => d.close());

const count = async (query: string) => {
  const { rows } = await d.asSystem((ctx) => sql<{ n: number }>`${sql.raw(query)}`.execute(ctx.tx));
  return rows[0]?.n;
};

it("lays shifts at a library and at the network, each with its people, one gap and one who asks for cover", async () => {
  expect(
    await count("select count(*)::int as n from roster_shift where library_id is not null"),
  ).toBe(5);
  expect(await count("select count(*)::int as n from roster_shift where library_id is null")).toBe(
    3,
  );
  expect(await count("select count(*)::int as n from roster_place where date is null")).toBe(8);
  expect(await count("select count(*)::int as n from roster_place where not is_on")).toBe(1);
  expect(await count("select count(*)::int as n from roster_request where state = 'open'")).toBe(1);
});

it("is loaded once only", async () => {
  await loadRoster(d.run);
  expect(await count("select count(*)::int as n from roster_shift")).toBe(8);
});
