import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { anonymous } from "#kernel/access";
import { defineJob, type JobEnvelope, startWorker } from "#kernel/jobs";
import { createLog } from "#kernel/telemetry";
import { testDeployment, type TestDeployment } from "#test/deployment";

const greet = defineJob("test.greet", z.object({ name: z.string() }));
let deployment: TestDeployment;
beforeAll(async () => {
  deployment = await testDeployment();
});
afterAll(() => deployment.close());

/** Runs a worker until `count` jobs were done. */
async function work(
  count: number,
  fail: (attempt: number) => boolean = () => false,
): Promise<JobEnvelope[]> {
  const done: JobEnvelope[] = [];
  let finish = () => {};
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const handle = async (envelope: JobEnvelope, { attempt }: { attempt: number }) => {
    if (fail(attempt)) throw new Error("not yet");
    done.push(envelope);
    if (done.length >= count) finish();
  };
  const worker = await startWorker(deployment.url, { [greet.name]: handle }, createLog("silent"));
  await finished;
  await worker.stop();
  return done;
}

test("a job exists exactly when its transaction commits, and carries whose it is", async () => {
  const library = await deployment.library("jobs");
  const visitor = { principal: anonymous, library: library.id, locale: "en" as const };
  const failing = deployment.run(visitor, async (ctx) => {
    await ctx.enqueue(greet, { name: "nobody" });
    throw new Error("rolled back");
  });
  await expect(failing).rejects.toThrow("rolled back");
  await deployment.run(visitor, (ctx) => ctx.enqueue(greet, { name: "Ada" }));
  expect(await work(1)).toEqual([
    { library: library.id, principal: anonymous, payload: { name: "Ada" } },
  ]);
});

test("a payload that breaks its schema is refused before it is written", async () => {
  const wrong = { name: 7 } as unknown as { name: string };
  await expect(deployment.asSystem((ctx) => ctx.enqueue(greet, wrong))).rejects.toThrow();
});

test("jobs with one key wait as one", async () => {
  for (const name of ["first", "second", "last"])
    await deployment.asSystem((ctx) => ctx.enqueue(greet, { name }, { key: "one" }));
  const done = await work(1);
  expect(done.map(({ payload }) => payload)).toEqual([{ name: "last" }]);
});
