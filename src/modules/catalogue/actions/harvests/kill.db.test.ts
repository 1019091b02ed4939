import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, it } from "vitest";
import { packageRoot } from "#kernel/config";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { harvesting, mockRecord } from "../../test/harvesting.ts";
import { type MockRepository, mockRepository } from "../../test/mock-repository.ts";

const RECORDS = 1500;
let d: TestDeployment;
let library: Library;
let repository: MockRepository;
beforeAll(async () => {
  d = await testDeployment();
  library = await d.library("killed");
  repository = await mockRepository();
  repository.put(
    ...Array.from({ length: RECORDS }, (_, at) =>
      mockRecord(`k${at}`, "2026-05-01T00:00:00Z", {
        title: `Volume ${at * 7919} of the ${at * 31}th series`,
        author: `Writer${at}, Ann`,
      }),
    ),
  );
});
afterAll(async () => {
  await repository.close();
  await d.close();
});

it("goes on where its killed process stood, with every record once", async () => {
  const here = harvesting(d, library);
  const id = await here.begin(await here.add(repository.url));
  let child: ChildProcess | undefined;
  let pages = 0;
  repository.behaviour = {
    pageSize: 100,
    instead: (request) => {
      // While the sixth page is read, some of the earlier ones may still be on their way to the disk.
      if (request.verb === "ListRecords" && (pages += 1) === 6) child?.kill("SIGKILL");
      return false;
    },
  };
  const program = ["--input-type=module-typescript", "--eval", script(id)];
  child = spawn(process.execPath, program, {
    cwd: packageRoot,
    stdio: ["ignore", "ignore", "inherit"],
  });
  await once(child, "exit");
  expect(child.signalCode).toBe("SIGKILL");
  const left = (await here.numbers()).length;
  expect(left).toBeGreaterThanOrEqual(400);
  expect(left).toBeLessThan(RECORDS);
  repository.asked.length = 0;
  const done = await here.run(id);
  expect(repository.asked[1]).toBe(`ListRecords -Infinity|${left}`);
  expect(done).toMatchObject({
    state: "finished",
    counts: { read: RECORDS, new: RECORDS, failed: 0 },
  });
  expect(await here.numbers()).toHaveLength(RECORDS);
});

const script = (id: string) => `
  import { systemPrincipal } from "#kernel/access";
  import { systemClock } from "#kernel/clock";
  import { readConfig } from "#kernel/config";
  import { createDatabase } from "#kernel/db";
  import { createLog } from "#kernel/telemetry";
  import { createRunner } from "#kernel/tenancy";
  import { runHarvest } from "./src/modules/catalogue/actions/harvests/run-harvest.ts";
  const services = { clock: systemClock, config: readConfig({ NODE_ENV: "test" }), log: createLog("silent") };
  const run = createRunner(createDatabase(${JSON.stringify(d.url)}), services);
  const visitor = { principal: systemPrincipal("test"), library: ${JSON.stringify(library.id)}, locale: "en" };
  await runHarvest({ run, services, visitor }, ${JSON.stringify(id)});
`;
