// node bin/run.mjs test/bench/desk-idle.ts [--idle 10000] [--talks 1000] [--seconds 60]: many who wait, many who talk.
import { parseArgs } from "node:util";
import { setTimeout as pause } from "node:timers/promises";
import { memoryOf, openCrowd } from "../harness/desk-storm/crowd.ts";
import { Party } from "../harness/desk-storm/party.ts";
import { openStage } from "../harness/desk-storm/stage.ts";
import { beatAll, beginTalk, staged, type Talk } from "../harness/desk-storm/staged.ts";
import { judge } from "../harness/desk-storm/verdict.ts";
import { seeded } from "../harness/seeded.ts";

const { values } = parseArgs({
  options: {
    idle: { type: "string", default: "10000" },
    talks: { type: "string", default: "1000" },
    seconds: { type: "string", default: "60" },
    pause: { type: "string", default: "20" },
  },
});
const [idle, count, seconds] = [values.idle, values.talks, values.seconds].map(Number);
const pauseMs = Number(values.pause) * 1000;
const tell = (line: string) => process.stderr.write(`\r${line.padEnd(50)}`);
const random = seeded(8030);
const stage = await openStage(["both"]);
const front = { host: stage.host, port: stage.ports[0] ?? 0 };
const operators = await staged(stage.deployment, front, Math.ceil((count ?? 0) / 18) + 2);
const talks: Talk[] = [];
for (let n = 0; n < (count ?? 0); n++) {
  const who = operators[n % operators.length];
  if (who) talks.push(await beginTalk(front, who, `r-${n}-0`));
  if (n % 100 === 99) await beatAll(stage.deployment, operators);
  tell(`${talks.length} conversations begun`);
}
const group = stage.programs[0]?.pid ?? 0;
const before = memoryOf(group);
const token = talks[0]?.reader.token ?? "";
const crowd = await openCrowd(front, token, idle ?? 0, tell);
await pause(2000);
const each = (memoryOf(group) - before) / (idle ?? 1);
const way = { host: stage.host, ports: stage.ports };
const sides = talks.map(({ reader, staff }) => ({
  reader: new Party(reader, way, random),
  staff: new Party(staff, way, random),
}));
await pause(5000);
const until = performance.now() + (seconds ?? 60) * 1000;
const talking = sides.flatMap(({ reader, staff }, n) =>
  (
    [
      ["r", reader],
      ["s", staff],
    ] as const
  ).map(async ([mark, party]) => {
    for (let m = 1; ; m++) {
      await pause(random() * 2 * pauseMs);
      if (performance.now() > until) return;
      party.say(`${mark}-${n}-${m}`);
    }
  }),
);
await Promise.race([Promise.all(talking), pause((seconds ?? 60) * 1000 + 2 * pauseMs)]);
await pause(3000);
const found = sides.map((side) => {
  const stored = side.staff.heard.map(({ body }) => body);
  return { ...side, transcript: stored, stored };
});
const verdict = judge(found);
const stayed = crowd.size();
for (const { reader, staff } of sides) [reader, staff].forEach((party) => party.close());
crowd.close();
await stage.close();
console.log(`
One program, its database and all clients on this machine; each side of each conversation says something every ${values.pause} s on average.

| | |
|---|---:|
| idle connections, of which stayed | ${idle}, ${stayed} |
| memory for each | ${(each / 1024).toFixed(1)} kB |
| conversations | ${count} |
| messages, a second | ${verdict.acknowledged}, ${(verdict.acknowledged / (seconds ?? 60)).toFixed(0)} |
| from saying to seeing, median and p95 | ${verdict.delay.median} ms, ${verdict.delay.p95} ms |
| lost, doubled, out of order | ${verdict.lost.length}, ${verdict.doubled.length}, ${verdict.disordered} |`);
process.exit(verdict.lost.length + verdict.doubled.length > 0 ? 1 : 0);
