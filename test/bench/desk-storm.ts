// node bin/run.mjs test/bench/desk-storm.ts [--talks 300] [--messages 40]: conversations over two programs that are killed.
import { parseArgs } from "node:util";
import { deskStorm } from "../harness/desk-storm/storm.ts";

const { values } = parseArgs({
  options: {
    talks: { type: "string", default: "300" },
    messages: { type: "string", default: "40" },
    seed: { type: "string", default: "6455" },
  },
});
const verdict = await deskStorm({
  talks: Number(values.talks),
  messages: Number(values.messages),
  pauseMs: 3000,
  killEveryMs: 10_000,
  cutChance: 0.01,
  operators: 20,
  seed: Number(values.seed),
  tell: (line) => process.stderr.write(`\r${line.padEnd(60)}`),
});
console.log(`
${values.talks} conversations, ${values.messages} messages from each side, over two programs on one database, for
${verdict.seconds.toFixed(0)} s; a program killed (-9) every 10 s, ${verdict.kills} times in all; ${verdict.cuts} connections fell silent for 2 s and were gone.

| | |
|---|---:|
| said | ${verdict.said} |
| acknowledged | ${verdict.acknowledged} |
| acknowledged, and missing at reader, desk, transcript or database | ${verdict.lost.length} |
| there twice | ${verdict.doubled.length} |
| conversations in another order somewhere | ${verdict.disordered} |
| refused or out of step | ${verdict.faults.length} |
| from saying to seeing, median and p95 | ${verdict.delay.median} ms, ${verdict.delay.p95} ms |`);
for (const fault of verdict.faults.slice(0, 10)) console.log(fault);
const wrong = verdict.lost.length + verdict.doubled.length + verdict.disordered;
process.exitCode = wrong + verdict.faults.length > 0 || verdict.said > verdict.acknowledged ? 1 : 0;
