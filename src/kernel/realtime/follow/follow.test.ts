import fc from "fast-check";
import { expect, it } from "vitest";
import { Refusal } from "#kernel/access";
import type { ServerFrame } from "../frames.ts";
import type { StreamEvent } from "../stream-kind.ts";
import { type Ended, Follow } from "./follow.ts";
import { Turns } from "#kernel/listening";

/** A stream in memory, and a follower of it; `shown` says of each number whether the follower may see it. */
function followed(shown: readonly boolean[], after: number, first = 1) {
  const log: StreamEvent[] = [];
  let last = 0;
  const heard: ServerFrame[] = [];
  const ends: Parameters<Ended>[0][] = [];
  const faults: unknown[] = [];
  let answer: () => Promise<void> = () => Promise.resolve();
  const follow = new Follow(
    {
      stream: "s",
      after,
      access: {
        read: async (from, limit) => {
          const upTo = last;
          const found = log.filter(({ sequence }) => sequence > from && sequence >= first);
          await answer();
          const events = found.slice(0, limit);
          return {
            events,
            upTo: events.length < limit ? upTo : (events.at(-1)?.sequence ?? upTo),
          };
        },
        say: () => Promise.reject(new Error("nobody speaks")),
        name: null,
      },
    },
    { send: (frame) => void heard.push(frame), ready: () => Promise.resolve() },
    (end) => void ends.push(end),
    {
      turns: new Turns(1),
      readHeads: async () => new Map([["s", { last, first }]]),
      report: (fault) => void faults.push(fault),
    },
  );
  const say = () => {
    last += 1;
    if (shown[last - 1] ?? true) log.push({ sequence: last, kind: "said", data: last });
  };
  return { follow, heard, ends, faults, log, say, answerBy: (by: typeof answer) => (answer = by) };
}

const sequencesOf = (heard: readonly ServerFrame[]) =>
  heard.flatMap((frame) => (frame.type === "event" ? [frame.sequence] : []));

it("delivers each event once and in order, however sayings, wakings and answers interleave", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.boolean(), { maxLength: 300 }),
      fc.scheduler(),
      async (shown, s) => {
        const { follow, heard, log, say, answerBy } = followed(shown, 0);
        answerBy(() => s.schedule(Promise.resolve()));
        follow.wake();
        s.scheduleSequence(
          shown.map(() => async () => {
            say();
            follow.wake();
          }),
        );
        await s.waitIdle();
        expect(sequencesOf(heard)).toEqual(log.map(({ sequence }) => sequence));
        expect(heard.filter(({ type }) => type === "up-to").length).toBeGreaterThan(0);
        expect(follow.isAt(shown.length)).toBe(true);
      },
    ),
    { numRuns: 50 },
  );
});

it("reads page by page, woken once, until there is no more", async () => {
  const { follow, heard, say } = followed([], 0);
  for (let said = 0; said < 250; said++) say();
  follow.wake();
  await settled();
  expect(sequencesOf(heard)).toEqual(Array.from({ length: 250 }, (_, index) => index + 1));
  expect(heard.filter(({ type }) => type === "up-to")).toHaveLength(1);
});

it("says once up to where there is nothing, and nothing more of what is seen whole", async () => {
  const { follow, heard, say } = followed([], 0);
  follow.wake();
  await settled();
  expect(heard).toEqual([{ type: "up-to", stream: "s", sequence: 0 }]);
  say();
  follow.wake();
  await settled();
  expect(heard.slice(1).map(({ type }) => type)).toEqual(["event"]);
});

it.each([
  ["what is hidden is not lost", 0, 1, []],
  ["what is gone is lost", 1, 3, [{ first: 3 }]],
  ["what is gone and was heard is not", 2, 3, []],
  ["numbers of another history are lost", 9, 1, [{ first: 1 }]],
])("%s", async (_, after, first, expected) => {
  const { follow, ends, say } = followed([false, false, true], after, first);
  for (let said = 0; said < 3; said++) say();
  follow.wake();
  await settled();
  expect(ends).toEqual(expected);
});

it("ends by a refusal, and tries again after a fault", async () => {
  const { follow, heard, ends, faults, say, answerBy } = followed([], 0);
  answerBy(() => Promise.reject(new Error("the connection broke")));
  say();
  follow.wake();
  await settled();
  expect([faults.length, ends.length, follow.isAt(1)]).toEqual([1, 0, false]);
  answerBy(() => Promise.resolve());
  follow.wake();
  await settled();
  expect(sequencesOf(heard)).toEqual([1]);
  const refusal = new Refusal("forbidden");
  answerBy(() => Promise.reject(refusal));
  follow.wake();
  follow.wake();
  await settled();
  expect(ends).toEqual([refusal]);
  follow.wake();
  await settled();
  expect(ends).toEqual([refusal]);
});

/** Until nothing is under way: nothing here waits for more than promises. */
const settled = () => new Promise((resolve) => setImmediate(resolve));
