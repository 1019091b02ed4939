import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { defineEvent, dispatchOnce, pruneEvents } from "#kernel/events";
import { testDeployment, type TestDeployment } from "#test/deployment";

const counted = defineEvent("test.counted", 1, z.object({ n: z.number().int() }));
let deployment: TestDeployment;
beforeAll(async () => {
  deployment = await testDeployment();
});
afterAll(() => deployment.close());

const receive = async (subscriber: string): Promise<number[]> => {
  const seen: number[] = [];
  for (;;) {
    const passed = await deployment.asSystem((ctx) =>
      dispatchOnce(
        ctx.tx,
        subscriber,
        [counted.type],
        async (_tx, { payload }) => void seen.push(counted.schema.parse(payload).n),
        3,
      ),
    );
    if (passed === 0) return seen;
  }
};

test("events reach each subscriber once, in order, and only what was committed", async () => {
  for (const n of [1, 2, 3, 4]) await deployment.asSystem((ctx) => ctx.emit(counted, { n }));
  const failing = deployment.asSystem(async (ctx) => {
    await ctx.emit(counted, { n: 99 });
    throw new Error("rolled back");
  });
  await expect(failing).rejects.toThrow("rolled back");
  expect(await receive("first")).toEqual([1, 2, 3, 4]);
  expect(await receive("first")).toEqual([]);
  await deployment.asSystem((ctx) => ctx.emit(counted, { n: 5 }));
  expect(await receive("first")).toEqual([5]);
  expect(await receive("second")).toEqual([1, 2, 3, 4, 5]);
});

test("an event that commits late is not skipped by a reader who was faster", async () => {
  await receive("patient");
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let emitted = () => {};
  const written = new Promise<void>((resolve) => (emitted = resolve));
  const slow = deployment.asSystem(async (ctx) => {
    await ctx.emit(counted, { n: 10 });
    emitted();
    await held;
  });
  await written;
  await deployment.asSystem((ctx) => ctx.emit(counted, { n: 11 }));
  const early = await receive("patient");
  letGo();
  await slow;
  expect([...early, ...(await receive("patient"))].sort()).toEqual([10, 11]);
});

test("a subscriber that fails gets the event again", async () => {
  await receive("stumbling");
  await deployment.asSystem((ctx) => ctx.emit(counted, { n: 20 }));
  const failing = deployment.asSystem((ctx) =>
    dispatchOnce(ctx.tx, "stumbling", [counted.type], () => Promise.reject(new Error("not today"))),
  );
  await expect(failing).rejects.toThrow("not today");
  expect(await receive("stumbling")).toEqual([20]);
});

test("events are cleared when they are old and everybody has seen them", async () => {
  await receive("last");
  const later = deployment.services.clock.now().add({ hours: 24 * 40 });
  await deployment.asSystem((ctx) => ctx.emit(counted, { n: 30 }));
  await deployment.asSystem((ctx) => pruneEvents(ctx.tx, later, 30));
  expect(await receive("last")).toEqual([30]); // not yet seen, so kept however old
  for (const subscriber of ["first", "second", "patient", "stumbling"]) await receive(subscriber);
  await deployment.asSystem((ctx) => pruneEvents(ctx.tx, later, 30));
  expect(await receive("newcomer")).toEqual([]);
});
