import { describe, expect, it } from "vitest";
import { FormerTitles } from "./former-titles.ts";

const homes = [
  { record: "r1", title: "t1" },
  { record: "r2", title: "t1" },
  { record: "r2", title: "t2" },
  { record: "r3", title: "t2" },
  { record: "r4", title: "t2" },
];

describe("titles that live again", () => {
  it("go to the group that has most of their records, once", () => {
    const former = new FormerTitles(homes);
    expect(former.take(["r1", "r2"])).toBe("t1");
    expect(former.take(["r1", "r2"])).toBe(null);
    expect(former.take(["r3", "r4"])).toBe("t2");
  });

  it("go to nobody who has half of them or less", () => {
    const former = new FormerTitles(homes);
    expect(former.take(["r1"])).toBe(null);
    expect(former.take(["r9"])).toBe(null);
  });
});
