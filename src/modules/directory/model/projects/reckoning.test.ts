import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entryShapes, parseParty, projectShape } from "./project.ts";
import { moneyOf, sharesOf, stateOf, valueOf } from "./reckoning.ts";

const line = (id: string, budget: bigint) => ({ id, name: id, budget });
const spent = (on: string, of: string, amount: bigint) => ({
  id: on + of,
  line: of,
  on,
  what: "x",
  amount,
  party: null,
});

describe("money by line", () => {
  const book = {
    line: [line("a", 1000n), line("b", 500n)],
    expense: [
      spent("2026-01-31", "a", 300n),
      spent("2026-02-01", "a", 900n),
      spent("2026-03-01", "b", 1n),
    ],
  };
  test("what is left may be less than nought", () =>
    expect(moneyOf(book)).toMatchObject({
      lines: [
        { spent: 1200n, left: -200n },
        { spent: 1n, left: 499n },
      ],
      all: { budget: 1500n, spent: 1201n, left: 299n },
    }));
  test("of a period, both days included", () =>
    expect(moneyOf(book, { from: "2026-02-01", to: "2026-03-01" }).all.spent).toBe(901n));
  test("the lines add up to the whole", () =>
    fc.assert(
      fc.property(fc.array(fc.bigInt(0n, 10n ** 12n)), (amounts) => {
        const expense = amounts.map((amount, at) =>
          spent("2026-01-01", at % 2 ? "a" : "b", amount),
        );
        const { lines, all } = moneyOf({ line: book.line, expense });
        expect(lines.reduce((sum, { left }) => sum + left, 0n)).toBe(all.left);
        expect(all.spent).toBe(amounts.reduce((sum, amount) => sum + amount, 0n));
      }),
    ));
});

describe("contributions", () => {
  const hours = {
    id: "1",
    kind: "hours",
    party: "library:sea",
    what: "",
    pledged: 1050n,
    given: 333n,
    rate: 2450n,
  } as const;
  const money = {
    id: "2",
    kind: "money",
    party: "library:sea",
    what: "",
    pledged: 9900n,
    given: 0n,
  } as const;
  test("hours count with their rate, rounded half up", () => {
    expect(valueOf(hours, "pledged")).toBe(25725n);
    // 3.33 h at 24.50 are 81.585
    expect(valueOf(hours, "given")).toBe(8159n);
  });
  test("are added up by partner", () =>
    expect(sharesOf([hours, money])).toEqual([
      {
        party: "library:sea",
        pledged: { money: 9900n, hours: 1050n, value: 35625n },
        given: { money: 0n, hours: 333n, value: 8159n },
      },
    ]));
});

test.each([
  [null, "2026-05-01", "ahead"],
  [null, "2026-05-02", "late"],
  ["2026-05-01", "2026-06-01", "done"],
  ["2026-05-02", "2026-06-01", "done-late"],
] as const)("due on 1 May, done %s, seen on %s: %s", (doneOn, today, state) =>
  expect(
    stateOf({ id: "1", name: "m", due: "2026-05-01", party: null, person: "", doneOn }, today),
  ).toBe(state),
);

describe("what is entered", () => {
  test.each(["library:sea", "partner:delta-archive"])("%s names somebody", (key) =>
    expect(parseParty(key)).not.toBeNull(),
  );
  test.each(["sea", "library:", "reader:1", "library:a b", "partner:x\n"])(
    "%j names nobody",
    (key) => expect(parseParty(key)).toBeNull(),
  );
  test("a project ends after it starts", () => {
    const facts = { name: { en: "P" }, currency: "EUR", starts: "2026-02-01", ends: "2026-01-01" };
    expect(projectShape.safeParse(facts).success).toBe(false);
    expect(projectShape.safeParse({ ...facts, ends: "2026-02-01" }).success).toBe(true);
  });
  test("nothing that is typed makes an entry fail", () =>
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(entryShapes)), fc.object(), (shape, typed) => {
        shape("EUR").safeParse(typed);
      }),
    ));
});
