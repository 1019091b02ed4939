import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import type { Deployment } from "../../../src/app/deployment.ts";
import { asSystem } from "../../../src/app/system.ts";
import { endProgram, startProgram } from "../program.ts";
import { seeded } from "../seeded.ts";
import { type Cutter, openCutter } from "./cutter.ts";
import { Party } from "./party.ts";
import { openStage, type Stage } from "./stage.ts";
import { beatAll, beginTalk, type Operator, staged, type Talk, transcriptOf } from "./staged.ts";
import { type Judged, judge } from "./verdict.ts";

/** How hard it blows. */
export type Storm = {
  readonly talks: number;
  /** Of each side. */
  readonly messages: number;
  /** Milliseconds between two messages of somebody, on average. */
  readonly pauseMs: number;
  /** A program is killed so often. */
  readonly killEveryMs: number;
  /** Of each connection, in a second. */
  readonly cutChance: number;
  readonly operators: number;
  readonly seed: number;
  readonly tell?: (line: string) => void;
};

export type StormVerdict = Judged & {
  readonly kills: number;
  readonly cuts: number;
  readonly seconds: number;
};

/**
 * Conversations over two programs on one database, while programs are killed and connections cut; what
 * was acknowledged is then compared at the reader, at the desk, in the transcript and in the database.
 */
export async function deskStorm(storm: Storm): Promise<StormVerdict> {
  const stage = await openStage(["both", "web"]);
  const random = seeded(storm.seed);
  const cutters = await Promise.all(stage.ports.map((port) => openCutter(port, random)));
  try {
    return await blow({ ...stage, storm, cutters, random });
  } finally {
    await Promise.all(cutters.map((cutter) => cutter.close()));
    await stage.close();
  }
}

type Scene = Stage & {
  readonly storm: Storm;
  readonly cutters: readonly Cutter[];
  readonly random: () => number;
};

async function blow(scene: Scene): Promise<StormVerdict> {
  const { storm, host, deployment, cutters, random } = scene;
  const front = { host, port: Number(host.split(":")[1]) };
  const operators = await staged(deployment, front, storm.operators);
  const talks: Talk[] = [];
  for (let n = 0; n < storm.talks; n++) {
    const who = operators[n % operators.length];
    if (who) talks.push(await beginTalk(front, who, `r-${n}-0`));
    storm.tell?.(`${talks.length} conversations begun`);
  }
  const way = { host, ports: cutters.map(({ port }) => port) };
  const sides = talks.map((talk) => ({
    reader: new Party(talk.reader, way, random),
    staff: new Party(talk.staff, way, random),
  }));
  const began = performance.now();
  const kills = await sayAll(scene, operators, sides);
  const seconds = (performance.now() - began) / 1000;
  for (const { reader, staff } of sides) [reader, staff].forEach((party) => party.close());
  const found = [];
  for (const [n, talk] of talks.entries()) {
    const side = sides[n];
    if (!side) continue;
    const transcript = await transcriptOf(front, talk.code);
    found.push({ ...side, transcript, stored: await storedIn(deployment, talk.reader.stream) });
  }
  const cuts = cutters.reduce((sum, { counted }) => sum + counted.cuts, 0);
  return { ...judge(found), kills, cuts, seconds };
}

type Sides = readonly { readonly reader: Party; readonly staff: Party }[];

/** Everybody says what they have to say, while programs die; then the air clears until all is heard. */
async function sayAll(scene: Scene, operators: readonly Operator[], sides: Sides): Promise<number> {
  const { storm, deployment, cutters, random } = scene;
  const over = new AbortController();
  for (const cutter of cutters) cutter.trouble(storm.cutChance);
  const killing = (async () => {
    let kills = 0;
    while (!over.signal.aborted) {
      await pause(storm.killEveryMs);
      if (!over.signal.aborted) await killOne(scene, kills++ % 2);
      await beatAll(deployment, operators);
    }
    return kills;
  })();
  const talking = sides.flatMap(({ reader, staff }, n) =>
    (
      [
        ["r", reader],
        ["s", staff],
      ] as const
    ).map(async ([mark, party]) => {
      for (let m = 1; m <= storm.messages; m++) {
        await pause(random() * 2 * storm.pauseMs);
        party.say(`${mark}-${n}-${m}`);
      }
    }),
  );
  await Promise.all(talking);
  over.abort();
  const kills = await killing;
  for (const cutter of cutters) cutter.trouble(0);
  await settled(storm, sides);
  return kills;
}

async function killOne({ programs, envs }: Scene, which: number): Promise<void> {
  const [program, env] = [programs[which], envs[which]];
  if (!program || !env) return;
  await endProgram(program, "SIGKILL");
  programs[which] = await startProgram(env);
}

/** All are acknowledged, and both sides have heard as many as there are; or a minute has passed. */
async function settled({ messages, tell }: Storm, sides: Sides): Promise<void> {
  const whole = 1 + 2 * messages;
  for (let seconds = 0; seconds < 60; seconds++) {
    const left = sides.filter(
      ({ reader, staff }) =>
        reader.unacknowledged + staff.unacknowledged > 0 ||
        reader.heard.length < whole ||
        staff.heard.length < whole,
    );
    tell?.(`${left.length} conversations unsettled`);
    if (left.length === 0) return;
    await pause(1000);
  }
}

async function storedIn(deployment: Deployment, inquiry: string): Promise<readonly string[]> {
  const { rows } = await deployment.run(asSystem("test"), (ctx) =>
    sql<{
      body: string;
    }>`select body from inquiry_entry where inquiry_id = ${inquiry} and kind = 'message' order by sequence`.execute(
      ctx.tx,
    ),
  );
  return rows.map(({ body }) => body);
}
