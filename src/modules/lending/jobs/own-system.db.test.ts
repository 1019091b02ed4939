import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { systemsOfTest } from "#test/peers/mock-system";
import { manifest } from "../module.ts";
import { openDesks } from "../test/at-desk.ts";
import { startWork } from "../../../app/worker.ts";

let d: TestDeployment;
let work: Awaited<ReturnType<typeof startWork>>;
const { ncip, closeAll } = systemsOfTest();

beforeAll(async () => {
  d = await testDeployment();
  work = await startWork(d.url, d, [manifest]);
});
afterAll(async () => {
  await work.stop();
  await closeAll();
  await d.close();
});

test("what a desk does reaches the library's own system by the worker", async () => {
  const desks = await openDesks(d);
  const admin = await desks.at("manara", "library-administrator");
  const { settings, system } = await ncip({ items: [{ barcode: "W-1", title: "Keepers" }] });
  const page = "/desk/manara/lending/own-system";
  const form = { kind: "ncip", address: settings.address, signIn: "agency", deadline: "3000" };
  await admin.post(page, { ...form, accounts: "* lib-1", does: "check-out" });
  const row = await desks.place("port-merrow", ["ISIL:ZZ-MNRU"]);
  const supply = await desks.supplyOf(row, "ISIL:ZZ-MNRU");
  const shipped = await admin.post(`/desk/manara/lending/supplies/${supply}/acts/ship`, {
    itemId: "W-1",
  });
  expect(shipped.status).toBe(303);
  for (let left = 100; left > 0 && system.items.get("W-1")?.holder === null; left--)
    await pause(100);
  expect(system.items.get("W-1")?.holder).toBe("lib-1");
  expect((await admin.get(page)).text).toContain("Nothing waits for you");
});
