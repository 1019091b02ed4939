import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { CLOSE, Line } from "./line.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A line whose other side takes what it is told to take. */
function lineTo() {
  const taken: (() => void)[] = [];
  const ends: number[] = [];
  const texts: string[] = [];
  const line = new Line(
    {
      write: (text, then) => {
        texts.push(text);
        taken.push(then);
      },
      end: (code) => void ends.push(code),
      beat: () => false,
    },
    1000,
  );
  const say = (letters: number) =>
    line.send({ type: "event", stream: "s", sequence: 1, kind: "k", data: "x".repeat(letters) });
  return { line, ends, texts, say, takeOne: () => taken.shift()?.() };
}

it("is ready while little waits, and again when most of it is taken", async () => {
  const { line, say, takeOne } = lineTo();
  await line.ready();
  say(200_000);
  say(200_000);
  let isReady = false;
  const ready = line.ready().then(() => (isReady = true));
  await vi.advanceTimersByTimeAsync(500);
  expect(isReady).toBe(false);
  takeOne();
  await ready;
});

it("cuts off who leaves much untaken for too long, and nobody who takes it in time", async () => {
  const slow = lineTo();
  slow.say(300_000);
  await vi.advanceTimersByTimeAsync(999);
  expect(slow.ends).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(slow.ends).toEqual([CLOSE.later]);
  await slow.line.ready();
  const quick = lineTo();
  quick.say(300_000);
  await vi.advanceTimersByTimeAsync(999);
  quick.takeOne();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(quick.ends).toEqual([]);
});

it("drops signals, and nothing else, while much waits", () => {
  const { line, say, texts } = lineTo();
  const signal = { type: "signal", stream: "s", from: "a", kind: "writing" } as const;
  line.send(signal);
  say(300_000);
  line.send(signal);
  say(1);
  expect(texts).toHaveLength(3);
});

it("ends once, and says nothing after", () => {
  const { line, say, ends, texts } = lineTo();
  line.beat();
  line.close(CLOSE.refused, "");
  say(1);
  expect(ends).toEqual([CLOSE.goingAway]);
  expect(texts).toEqual([]);
});
