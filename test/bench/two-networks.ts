// node bin/run.mjs test/bench/two-networks.ts [--requests 2000] [--kills 10]: two deployments lend over a bad road.
import { parseArgs } from "node:util";
import { season } from "../harness/networks/season.ts";

const { values } = parseArgs({
  options: {
    requests: { type: "string", default: "2000" },
    kills: { type: "string", default: "10" },
    seed: { type: "string", default: "18626" },
  },
});
const verdict = await season({
  requests: Number(values.requests),
  kills: Number(values.kills),
  lost: 0.2,
  doubled: 0.2,
  heldUpMs: 30,
  seed: Number(values.seed),
  longestMs: 3_600_000,
  tell: (line) => process.stderr.write(`\r${line.padEnd(60)}`),
});
const { ends, apart, lentTwice, sums, charges, received, undelivered, road, seconds } = verdict;
console.log(`
${verdict.requests} requests in ${seconds.toFixed(0)} s; each program killed ${values.kills} times;
${road.carried} messages carried, ${road.lost} lost, ${road.doubled} doubled.

| how it ended | requests |
|---|---:|
${Object.entries(ends)
  .map(([end, count]) => `| ${end} | ${count} |`)
  .join("\n")}

| | |
|---|---:|
| requests without one and the same end on both sides | ${apart.length} |
| copies lent twice | ${lentTwice.length} |
| what remains in the ledgers | ${[...new Set(sums)].join(", ")} |
| received / charged at the one / at the other | ${received} / ${charges.join(" / ")} |
| messages not confirmed | ${undelivered} |`);
for (const line of apart.slice(0, 20)) console.log(line);
process.exitCode = apart.length + lentTwice.length + undelivered > 0 ? 1 : 0;
