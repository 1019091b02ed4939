/**
 * How fair rotas are, and how fast they are made: `node bin/run.mjs test/bench/rota.ts [requests]`.
 * 50 libraries in two years, three of which join when one has gone by; the same requests, refusals and closed
 * weeks under our rota, under CrossLink's published rule, in random order and by distance alone.
 */
import { fairestPossible } from "./rota-bound.ts";
import { defaultSettings } from "../../src/modules/lending/model/rota/settings.ts";
import {
  allTimeRatio,
  anyOrder,
  nearest,
  openHolders,
  type Outcome,
  ours,
  type Rule,
  runWorld,
} from "./rota-run.ts";
import { makeWorld, type World } from "./rota-world.ts";
import { markdownTable } from "./table.ts";

const size = {
  seed: 1,
  libraries: 50,
  joining: 3,
  requests: Number(process.argv[2] ?? 20_000),
  days: 730,
  titles: 60_000,
} as const;

const worlds = [
  { world: "one to one", ratios: false, inequality: 1 },
  { world: "ratios of their own", ratios: true, inequality: 1 },
  { world: "a few hold nearly all", ratios: false, inequality: 2.5 },
  { world: "so few that not all can lend their share", ratios: false, inequality: 5 },
] as const;

const rules: readonly (readonly [string, Rule])[] = [
  ["ours", ours()],
  ["all-time ratio (CrossLink's rule)", allTimeRatio],
  ["random", anyOrder],
  ["nearest", nearest],
];

/** Each library's figures over the last window: what it lent, should have lent, and could have at best. */
type Figures = {
  readonly lent: readonly number[];
  readonly targets: readonly number[];
  readonly fairest: readonly number[];
};

const from = size.days - defaultSettings.windowDays;

function figures(world: World, { lenders }: Outcome): Figures {
  const lent = world.libraries.map(() => 0);
  const wanted = world.libraries.map(() => 0);
  const fillable: { could: readonly number[]; lender: number }[] = [];
  for (const [index, request] of world.requests.entries()) {
    const lender = lenders[index] ?? null;
    if (lender === null || request.day < from) continue;
    lent[lender] = (lent[lender] ?? 0) + 1;
    const ratio = world.libraries[request.requester]?.ratio ?? 1;
    wanted[request.requester] = (wanted[request.requester] ?? 0) + ratio;
    const could = openHolders(world, request).filter((one) => !request.refuse.has(one));
    fillable.push({ could, lender });
  }
  const scale = fillable.length / wanted.reduce((sum, one) => sum + one, 0);
  const targets = wanted.map((one) => one * scale);
  return { lent, targets, fairest: fairestPossible(fillable, targets) };
}

const off = (count: number | undefined, target: number | undefined) =>
  ((count ?? 0) - (target ?? 0)) / Math.max(1, target ?? 0);

function row(name: string, world: World, outcome: Outcome) {
  const { lent, targets, fairest } = figures(world, outcome);
  const all = [...targets.keys()];
  const allowed = all.filter((index) => Math.abs(off(fairest[index], targets[index])) <= 0.1);
  const within = allowed.filter((index) => Math.abs(off(lent[index], targets[index])) <= 0.1);
  const near = all.filter(
    (index) => Math.abs((lent[index] ?? 0) - (fairest[index] ?? 0)) <= 0.1 * (targets[index] ?? 0),
  );
  const newcomers = all.slice(-size.joining).map((index) => off(lent[index], targets[index]));
  const filled = outcome.lenders.filter((one) => one !== null).length;
  return {
    rule: name,
    "holdings allow": allowed.length,
    "of these within 10 %": within.length,
    "within 10 % of the fairest": near.length,
    "worst of these, %": Math.max(
      ...allowed.map((index) => Math.abs(off(lent[index], targets[index])) * 100),
    ),
    "newcomers, %": newcomers.map((one) => (one * 100).toFixed(1)).join(" "),
    "way, km": meanKm(world, outcome),
    "asked for each filled": outcome.askedTimes / filled,
    filled,
    "rotas/s": (world.requests.length / outcome.orderingMs) * 1000,
  };
}

function meanKm({ requests, km }: World, { lenders }: Outcome): number {
  const ways = requests.flatMap(({ requester }, index) => {
    const lender = lenders[index] ?? null;
    return lender === null ? [] : [km[requester]?.[lender] ?? 0];
  });
  return ways.reduce((sum, way) => sum + way, 0) / ways.length;
}

for (const { world: title, ...kind } of worlds) {
  const world = makeWorld({ ...size, ...kind });
  const rows = rules.map(([name, rule]) => {
    process.stderr.write(`${title}: ${name}\n`);
    return row(name, world, runWorld(world, rule));
  });
  process.stdout.write(`### Network: ${title}\n\n${markdownTable(rows)}\n\n`);
}
