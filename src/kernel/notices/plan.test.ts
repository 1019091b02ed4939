import * as fc from "fast-check";
import { z } from "zod";
import { expect, test } from "vitest";
import type { Hearer } from "./hearer.ts";
import { defineNotice, type MailRhythm } from "./kind.ts";
import { planTelling, type Waiting } from "./plan.ts";
import { endOfQuiet } from "./quiet.ts";
import type { Hours } from "./wishes.ts";

const words = () => ({ label: "", outline: "", title: () => "", text: () => "" });
const kindOf = (name: string, maySilence: boolean) =>
  defineNotice({ name, params: z.object({}), maySilence, words });
const KINDS = new Map([
  ["a.tip", kindOf("a.tip", true)],
  ["a.recall", kindOf("a.recall", false)],
]);

const START = Temporal.Instant.from("2026-10-23T00:00:00Z");
const minutes = fc.integer({ min: 0, max: 5 * 1440 });
const clock = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) => Temporal.PlainTime.from({ hour: Math.trunc(minute / 60), minute: minute % 60 }));
const hours: fc.Arbitrary<Hours> = fc.record({
  // The clocks of the first change on the second day, those of the second on the ninth.
  zone: fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kolkata"),
  quiet: fc.option(fc.record({ from: clock, until: clock })),
  pausedUntil: fc.option(
    fc
      .integer({ min: 0, max: 12 })
      .map((days) => Temporal.PlainDate.from("2026-10-23").add({ days })),
  ),
});
const rhythm = fc.constantFrom<MailRhythm[]>("at-once", "daily", "never");
const news = fc.record({ after: minutes, kind: fc.constantFrom(...KINDS.keys()) });

type Told = { readonly id: string; readonly at: Temporal.Instant };

/** Looks whenever news comes and whenever the plan says so, as the jobs do, until nothing waits. */
function carriedOut(arriving: readonly { after: number; kind: string }[], hearer: Hearer) {
  const coming = arriving
    .map(({ after, kind }, index) => ({
      id: String(index),
      kind,
      at: START.add({ minutes: after }),
    }))
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  let waiting: Waiting[] = [];
  const told: Told[] = [];
  const dropped: string[] = [];
  const look = (now: Temporal.Instant): Temporal.Instant | null => {
    const plan = planTelling(waiting, hearer, KINDS, now);
    told.push(...plan.told.mail.map(({ notice }) => ({ id: notice.id, at: now })));
    dropped.push(...plan.dropped.mail);
    const settled = new Set([
      ...plan.told.mail.map(({ notice }) => notice.id),
      ...plan.dropped.mail,
    ]);
    waiting = waiting.filter(({ id }) => !settled.has(id));
    return plan.wake;
  };
  let wake: Temporal.Instant | null = null;
  for (let step = 0; step < 1000; step++) {
    const next = coming[0];
    if (next && (wake === null || Temporal.Instant.compare(next.at, wake) <= 0)) {
      coming.shift();
      waiting.push(waitingOf(next));
      wake = look(next.at);
    } else if (wake === null) return { told, dropped, waiting };
    else wake = look(wake);
  }
  throw new Error("it never comes to rest");
}

function waitingOf({ id, kind, at }: { id: string; kind: string; at: Temporal.Instant }): Waiting {
  const date = new Date(at.epochMilliseconds);
  const about = { library: null, subjectKey: id, href: "/", params: {}, times: 1, readAt: null };
  return { id, kind, at: date, ...about, mailPending: true, pushPending: false };
}

test("everything is told once or not wished for, never in quiet hours, never before the end of a pause", () => {
  fc.assert(
    fc.property(
      fc.array(news, { minLength: 1, maxLength: 8 }),
      hours,
      rhythm,
      rhythm,
      (arriving, when, tip, recall) => {
        const wishes = new Map([
          ["a.tip", { mail: tip, push: "never" as const }],
          ["a.recall", { mail: recall, push: "never" as const }],
        ]);
        const hearer: Hearer = { id: "", email: "", locale: "en", hours: when, wishes };
        const { told, dropped, waiting } = carriedOut(arriving, hearer);
        expect(waiting).toEqual([]);
        const ended = [...told.map(({ id }) => id), ...dropped].toSorted();
        expect(ended).toEqual(arriving.map((_, index) => String(index)).toSorted());
        const kindAt = (id: string) => arriving[Number(id)]?.kind;
        for (const id of dropped) expect([kindAt(id), tip]).toEqual(["a.tip", "never"]);
        for (const { id, at } of told) {
          if (when.quiet) expect(endOfQuiet(at, when.quiet, when.zone).equals(at)).toBe(true);
          const day = at.toZonedDateTimeISO(when.zone).toPlainDate();
          if (when.pausedUntil && kindAt(id) === "a.tip")
            expect(Temporal.PlainDate.compare(day, when.pausedUntil)).toBeGreaterThanOrEqual(0);
        }
      },
    ),
    { numRuns: 400 },
  );
});
