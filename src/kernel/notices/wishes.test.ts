import { z } from "zod";
import { describe, expect, test } from "vitest";
import { defineNotice } from "./kind.ts";
import { dueAt, type Hours, rhythmsFor } from "./wishes.ts";

const at = (text: string) => Temporal.Instant.from(text);
const words = () => ({ label: "", outline: "", title: () => "", text: () => "" });
const params = z.object({});
const recall = defineNotice({ name: "a.recall", params, maySilence: false, words });
const tip = defineNotice({ name: "a.tip", params, mail: "daily", push: "never", words });

test("what must not be missed is mailed, whatever was wished", () => {
  const silent = { mail: "never", push: "never" } as const;
  expect(rhythmsFor(recall, silent)).toEqual({ mail: "at-once", push: "never" });
  expect(rhythmsFor(recall, { mail: "daily", push: "at-once" }).mail).toBe("daily");
  expect(rhythmsFor(tip, silent)).toEqual(silent);
  expect(rhythmsFor(tip, undefined)).toEqual({ mail: "daily", push: "never" });
});

describe("in Berlin, quiet from ten to seven", () => {
  const hours: Hours = {
    zone: "Europe/Berlin",
    quiet: { from: Temporal.PlainTime.from("22:00"), until: Temporal.PlainTime.from("07:00") },
    pausedUntil: null,
  };
  const paused = { ...hours, pausedUntil: Temporal.PlainDate.from("2026-12-01") };
  const evening = at("2026-11-26T21:00:00+01:00");
  const night = at("2026-11-26T23:00:00+01:00");
  const due = (rhythm: "at-once" | "daily" | "never", when: Hours, told = evening, now = told) =>
    dueAt({ rhythm, maySilence: true, at: told }, when, now)
      ?.toZonedDateTimeISO("Europe/Berlin")
      .toPlainDateTime()
      .toString();

  test("news of the evening comes at once, of the night in the morning", () => {
    expect(due("at-once", hours)).toBe("2026-11-26T21:00:00");
    expect(due("at-once", hours, night)).toBe("2026-11-27T07:00:00");
  });
  test("with others at eight, and at eight it is due", () => {
    expect(due("daily", hours)).toBe("2026-11-27T08:00:00");
    const morning = at("2026-11-27T08:00:00+01:00");
    expect(due("daily", hours, evening, morning)).toBe("2026-11-27T08:00:00");
  });
  test("what was not told in time is not told in the night after", () => {
    expect(due("at-once", hours, evening, night)).toBe("2026-11-27T07:00:00");
  });
  test("a pause holds what waits until its day, then the quiet hours do", () => {
    expect(due("at-once", paused)).toBe("2026-12-01T07:00:00");
    expect(due("at-once", { ...paused, quiet: null })).toBe("2026-12-01T00:00:00");
    expect(due("daily", paused)).toBe("2026-12-01T07:00:00");
  });
  test("but not what must not be missed", () => {
    const urgent = dueAt({ rhythm: "at-once", maySilence: false, at: evening }, paused, evening);
    expect(urgent?.equals(evening)).toBe(true);
  });
  test("never is never", () => {
    expect(due("never", hours)).toBeUndefined();
  });
});
