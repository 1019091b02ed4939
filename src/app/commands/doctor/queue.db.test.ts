import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { connected } from "#kernel/db";
import { defineJob } from "#kernel/jobs";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { queueFindings } from "./queue.ts";

let d: TestDeployment;
beforeAll(async () => {
  d = await testDeployment();
  const job = defineJob("test.waits", z.object({}));
  await d.asSystem((ctx) => ctx.enqueue(job, {}));
});
afterAll(() => d.close());

const finding = async (started: boolean) =>
  (await connected(d.url, (client) => queueFindings(client, started)))[0];

test("jobs that wait for long are wrong where somebody should take them, and nowhere else", async () => {
  expect(await finding(true)).toMatchObject({ ok: true, said: "1 waiting, none late" });
  await sql`update graphile_worker._private_jobs set run_at = now() - interval '1 hour'`.execute(
    d.database,
  );
  expect(await finding(true)).toMatchObject({
    ok: false,
    said: expect.stringMatching(/^1 have waited/) as string,
  });
  expect(await finding(false)).toMatchObject({ ok: true, said: "1 wait for the start" });
});
