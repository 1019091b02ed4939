import { describe, expect, it } from "vitest";
import { succession } from "./heirs.ts";

/** "1@t1" is record 1 that stood under t1, "1@t1!" one that was described anew besides. */
const group = (...records: readonly string[]) =>
  records.map((record) => {
    const [id = "", before = ""] = record.replace("!", "").split("@");
    return { id, before: before === "" ? null : before, changed: record.endsWith("!") };
  });

describe("which group goes on as which title", () => {
  it("keeps an id while members come and change", () => {
    expect(succession([group("1@t1", "2@t1", "3")], new Map()).titles).toEqual(["t1"]);
  });

  it("keeps the older id when two titles join, and retires the other", () => {
    const { titles, retired } = succession([group("1@t2", "2@t1")], new Map());
    expect(titles).toEqual(["t1"]);
    expect([...retired]).toEqual([["t2", "t1"]]);
  });

  it("gives the id to the larger part when a title splits", () => {
    expect(
      succession([group("1@t1"), group("2@t1", "3@t1")], new Map([["t1", "1"]])).titles,
    ).toEqual([null, "t1"]);
  });

  it("leaves it with the record that did not change when two part, also where the other led", () => {
    const parts = [group("1@t1!"), group("2@t1")];
    expect(succession(parts, new Map([["t1", "1"]])).titles).toEqual([null, "t1"]);
    const elsewhere = [group("1@t1!", "3@t2", "4@t2"), group("2@t1")];
    expect(succession(elsewhere, new Map([["t1", "1"]])).titles).toEqual(["t2", "t1"]);
  });

  it("gives it to the part with the leading record when parts are even, else to the first record's", () => {
    const parts = [group("1@t1"), group("2@t1")];
    expect(succession(parts, new Map([["t1", "2"]])).titles).toEqual([null, "t1"]);
    expect(succession(parts, new Map([["t1", null]])).titles).toEqual(["t1", null]);
  });

  it("lets each title have one heir only when records change places", () => {
    const { titles, retired } = succession(
      [group("1@t1", "2@t1", "3@t2"), group("4@t2", "5@t2")],
      new Map(),
    );
    expect(titles).toEqual(["t1", "t2"]);
    expect(retired.size).toBe(0);
  });

  it("lets those go who came from a title that may live again, however many", () => {
    const parts = [group("1@t1", "2@t1", "3@t1"), group("4@t1")];
    expect(succession(parts, new Map(), new Set(["1", "2", "3"])).titles).toEqual([null, "t1"]);
    const guestsOnly = succession(parts, new Map(), new Set(["1", "2", "3", "4"]));
    expect(guestsOnly.titles).toEqual(["t1", null]);
  });
});
