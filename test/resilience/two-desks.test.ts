import { expect, test } from "vitest";
import { acquaint } from "../harness/networks/acquainted.ts";
import { startNetwork } from "../harness/networks/network.ts";
import {
  beginTalks,
  endTalks,
  openDesks,
  remains,
  talkOn,
  transcript,
} from "../harness/networks/talks.ts";

test("two networks, a bad road and killed programs: the reader's own library has every word once, the other none", async () => {
  const weather = { lost: 0.2, doubled: 0.2, heldUpMs: 30 };
  const [one, other] = await Promise.all([
    startNetwork({ ...weather, seed: 2006 }),
    startNetwork({ ...weather, seed: 9421 }),
  ]);
  try {
    const [asks, answers] = await acquaint(one, other);
    const operator = await openDesks(asks, answers);
    const talks = await beginTalks(asks, answers, operator, 4);
    await talkOn(asks, answers, operator, talks);
    for (const network of [other, one]) {
      const killing = network.kill();
      for (let round = 0; round < 3; round++) await talkOn(asks, answers, operator, talks);
      await killing;
    }
    await talkOn(asks, answers, operator, talks);
    await endTalks(asks, answers, operator, talks);
    for (const { inquiry, reader, partner } of talks)
      expect(await transcript(asks, inquiry)).toEqual({ state: "answered", reader, partner });
    expect(one.road.counted.lost + other.road.counted.lost).toBeGreaterThan(5);
    expect(one.road.counted.doubled + other.road.counted.doubled).toBeGreaterThan(5);
    const left = await remains(answers);
    expect(left).not.toMatch(/word|question \d|reader|Noor/);
    expect(left).toContain("claim");
  } finally {
    await Promise.all([one.stop(), other.stop()]);
  }
}, 120_000);
