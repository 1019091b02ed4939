import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InvalidInput } from "#kernel/access";
import { readHoursForm } from "./settings-form.ts";

const now = Temporal.Instant.from("2026-11-26T23:30:00Z");
const usual = { zone: "Europe/Berlin", "quiet-from": "", "quiet-until": "", pause: "" };
const read = (typed: Partial<typeof usual>) => {
  const values: Record<string, string> = { ...usual, ...typed };
  const text = (name: string) => values[name] ?? "";
  return readHoursForm({ text, all: (name) => [text(name)], values }, now);
};
const faultsOf = (typed: Partial<typeof usual>) => {
  try {
    read(typed);
    return {};
  } catch (fault) {
    if (fault instanceof InvalidInput) return fault.fields;
    throw fault;
  }
};

describe("the form of hours", () => {
  test("takes no quiet, and quiet over midnight", () => {
    expect(read({})).toEqual({ zone: "Europe/Berlin", quiet: null, pausedUntil: null });
    const { quiet } = read({ "quiet-from": "22:00", "quiet-until": "7:00:00" });
    expect([quiet?.from.toString(), quiet?.until.toString()]).toEqual(["22:00:00", "07:00:00"]);
  });

  test.each([
    [{ "quiet-from": "ten" }, { "quiet-from": "time-form" }],
    [
      { "quiet-from": "24:00", "quiet-until": "07:60" },
      { "quiet-from": "time-form", "quiet-until": "time-form" },
    ],
    [{ "quiet-from": "22:00" }, { "quiet-until": "quiet-both" }],
    [{ "quiet-until": "07:00" }, { "quiet-from": "quiet-both" }],
    [{ "quiet-from": "07:00", "quiet-until": "7:00" }, { "quiet-until": "quiet-equal" }],
    [{ zone: "Mars/Olympus" }, { zone: "zone-unknown" }],
    [{ zone: "+02:00" }, { zone: "zone-unknown" }],
    [{ pause: "2026-02-30" }, { pause: "date-form" }],
    [{ pause: "2027-11-28" }, { pause: "pause-long" }],
  ])("says what is wrong with %o", (typed, faults) => {
    expect(faultsOf(typed)).toEqual(faults);
  });

  test("a pause until a day that has begun there is none", () => {
    // It is the 27th in Berlin already.
    expect(read({ pause: "2026-11-27" }).pausedUntil).toBeNull();
    expect(read({ pause: "2026-11-28" }).pausedUntil?.toString()).toBe("2026-11-28");
    expect(read({ pause: "2026-11-27", zone: "America/Lima" }).pausedUntil).not.toBeNull();
  });

  test("whatever is typed is taken or refused, never a fault", () => {
    const text = fc.oneof(fc.string(), fc.constantFrom("22:00", "-1:00", "2026-13-01", "UTC"));
    fc.assert(
      fc.property(
        fc.record({ zone: text, "quiet-from": text, "quiet-until": text, pause: text }),
        (typed) => {
          faultsOf(typed);
        },
      ),
    );
  });
});
