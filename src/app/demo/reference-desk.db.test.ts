import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addPerson } from "#kernel/identity";
import { libraryByCode } from "#kernel/tenancy";
import { importDirectory } from "#modules/directory";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { readConsortium } from "./consortium.ts";
import { loadReferenceDesk } from "./reference-desk.ts";
import { type PlannedTalk, readReferencePlan } from "./reference-plan.ts";

let d: TestDeployment;
beforeAll(async () => {
  d = await testDeployment();
  const { raw, libraries } = readConsortium();
  await d.asSystem(async (ctx) => {
    await importDirectory(ctx, raw);
    for (const { code, staff } of libraries) {
      const library = (await libraryByCode(ctx, code))?.id ?? null;
      for (const { name, email, roles: held } of staff) {
        const roles = held.map((role) => ({
          role,
          library: role === "network-coordinator" || role === "operator" ? null : library,
        }));
        await addPerson(ctx, { name, email, roles });
      }
    }
  });
  await loadReferenceDesk(d.run);
});
afterAll(() => d.close());

const rows = async <Row>(query: ReturnType<typeof sql<Row>>) =>
  (await d.asSystem((ctx) => query.execute(ctx.tx))).rows;
const plan = readReferencePlan();

test("every conversation of the demo stands where its plan says, and nobody waits", async () => {
  const states = await rows(
    sql<{ state: string; n: number }>`select state, count(*)::int as n from inquiry group by state`,
  );
  const planned = (of: (talk: PlannedTalk) => boolean) => plan.inquiries.filter(of).length;
  expect(Object.fromEntries(states.map(({ state, n }) => [state, n]))).toEqual({
    answered: planned(({ ends }) => ends === "answered"),
    // A ticket that was answered waits for its reader.
    pending: planned(({ ends, says }) => ends === "open" && says.length > 1),
    open: planned(({ ends, says }) => ends === "parked" || (ends === "open" && says.length === 1)),
  });
  const [late] = await rows(
    sql<{
      n: number;
    }>`select count(*)::int as n from inquiry where state = 'open' and due_at < now()`,
  );
  expect(late?.n).toBeGreaterThan(0);
});

test("they lie in the past, in their order, and libraries have helped each other", async () => {
  const [{ ahead, helped, held } = {}] = await rows(
    sql<{ ahead: number; helped: number; held: number }>`select
      (select count(*)::int from inquiry_entry where at > now()) as ahead,
      (select count(distinct home_id)::int from inquiry_claim where home_id <> library_id) as helped,
      (select count(*)::int from inquiry_claim where until is null) as held`,
  );
  expect([ahead, held]).toEqual([0, 0]);
  expect(helped).toBeGreaterThanOrEqual(5);
  const [{ there } = {}] = await rows(
    sql<{ there: number }>`select count(*)::int as there from reference_operator
      where available_since is not null`,
  );
  expect(there).toBe(0);
});

test("it is loaded once only", async () => {
  const count = () => rows(sql<{ n: number }>`select count(*)::int as n from inquiry_entry`);
  const before = await count();
  await loadReferenceDesk(d.run);
  expect(await count()).toEqual(before);
});
