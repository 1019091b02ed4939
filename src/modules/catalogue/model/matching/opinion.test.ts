import { describe, expect, it } from "vitest";
import type { Decision } from "./decision.ts";
import { opinionOf, strengthOf, voicesOf } from "./opinion.ts";

const decision = (wanted: Partial<Decision>): Decision => ({
  same: false,
  joins: false,
  apart: false,
  score: 0,
  ...wanted,
});

describe("an opinion", () => {
  it.each([
    [{ apart: true, score: -100 }, "apart"],
    [{ same: true, joins: true, score: 3 }, "joined"],
    [{ score: 3 }, "doubted"],
    [{ same: true, score: 0 }, "probable"],
    [{ score: -1.5 }, "improbable"],
    [{ score: -4 }, "other"],
  ] as const)("of %j is %s", (wanted, opinion) => {
    expect(opinionOf(decision(wanted))).toBe(opinion);
  });
});

describe("voices", () => {
  it("stand on their sides, the strongest first, without what can hardly be heard", () => {
    const said = voicesOf([
      { kind: "doubt", doubt: "other-author" },
      { kind: "evidence", respect: "place", weight: 0.5 },
      { kind: "evidence", respect: "title", weight: 3 },
      { kind: "evidence", respect: "date", weight: -2 },
      { kind: "evidence", respect: "series", weight: 0.01 },
    ]);
    expect(said.pro.map(({ respect }) => respect)).toEqual(["title", "place"]);
    expect(said.contra).toEqual([{ respect: "date", weight: -2 }]);
    expect([said.apart, said.doubts]).toEqual([[], ["other-author"]]);
    expect(voicesOf([{ kind: "apart", respect: "form" }]).apart).toEqual(["form"]);
  });

  it("are strong by their size, whichever way they speak", () => {
    expect([3, -3, 0.5, -0.2].map(strengthOf)).toEqual([
      "strongly",
      "strongly",
      "clearly",
      "slightly",
    ]);
  });
});
