// node bin/run.mjs test/bench/desk-claims.ts [--rounds 200] [--operators 50]: everybody claims the same inquiry at once.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Refusal } from "#kernel/access";
import { readConfig } from "#kernel/config";
import { createDatabase } from "#kernel/db";
import { addLibrary, createRunner } from "#kernel/tenancy";
import { openDeployment } from "../../src/app/deployment.ts";
import { migrateAll } from "../../src/app/migrate.ts";
import { asSystem } from "../../src/app/system.ts";
import { startEmbedded } from "../../src/kernel/db/embedded/index.ts";
import { signOfLife } from "../../src/modules/reference/actions/desk/presence.ts";
import { claim } from "../../src/modules/reference/actions/inquiry/claim.ts";
import { askAs, operatorAt } from "../harness/reference-desk.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "200" },
    operators: { type: "string", default: "50" },
  },
});
const [rounds, operators] = [Number(values.rounds), Number(values.operators)];
const folder = await mkdtemp(join(tmpdir(), "commonshelf-claims-"));
const embedded = await startEmbedded({ dataDir: join(folder, "postgres") });
await migrateAll(embedded.ownerUrl, { LOG_LEVEL: "silent" });
const config = readConfig({ NODE_ENV: "test", LOG_LEVEL: "error", COMMONSHELF_DATA: folder });
const deployment = await openDeployment({ config, databaseUrl: embedded.url, searches: false });
const library = await deployment.run(asSystem("bench"), (ctx) =>
  addLibrary(ctx, { code: "home", name: "Home Library" }),
);
const everybody = await Promise.all(
  Array.from({ length: operators }, (_, n) => operatorAt(deployment, library, `Operator ${n}`)),
);
// A connection for each: they meet in the database.
const database = createDatabase(embedded.url, operators);
const run = createRunner(database, deployment.services);
const won: number[] = [];
let told = 0;
const began = performance.now();
for (let round = 0; round < rounds; round++) {
  // Their pages are open meanwhile.
  if (round % 10 === 0) for (const who of everybody) await deployment.run(who, signOfLife);
  const { inquiry } = await askAs(deployment, library, { live: true });
  const tries = await Promise.allSettled(
    everybody.map((who) => run(who, (ctx) => claim(ctx, inquiry.id))),
  );
  won.push(tries.filter(({ status }) => status === "fulfilled").length);
  for (const result of tries) if (result.status === "rejected" && isTold(result.reason)) told++;
}
const seconds = (performance.now() - began) / 1000;
await database.destroy();
await deployment.close();
await embedded.stop();
await rm(folder, { recursive: true, force: true });

const once = won.filter((winners) => winners === 1).length;
console.log(`
${operators} operators, each over a connection of their own, claim the same inquiry at once, ${rounds} times in a row.

| | |
|---|---:|
| rounds with exactly one winner | ${once} of ${rounds} |
| losers who were told who has it | ${told} of ${rounds * (operators - 1)} |
| claims a second | ${Math.round((rounds * operators) / seconds)} |`);
process.exitCode = once === rounds && told === rounds * (operators - 1) ? 0 : 1;

function isTold(fault: unknown): boolean {
  return (
    fault instanceof Refusal &&
    fault.code === "claimed" &&
    String(fault.params["who"]).startsWith("Operator")
  );
}
