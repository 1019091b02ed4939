import fc from "fast-check";
import { expect, test } from "vitest";
import type { LibraryId } from "#kernel/ids";
import { balanceOf, balances, type Dealing, withPartners } from "./dealings.ts";

const library = fc.constantFrom("a", "b", "c", "d").map((id) => id as LibraryId);
const dealing: fc.Arbitrary<Dealing> = fc.record({
  home: library,
  library,
  answered: fc.nat(1000),
  seconds: fc.nat(1_000_000),
});
const dealings = fc.array(dealing, { maxLength: 40 });
const sum = <Row>(rows: readonly Row[], figure: (row: Row) => number) =>
  rows.reduce((all, row) => all + figure(row), 0);

test("what is given by one is taken by another, in conversations and in hours", () => {
  fc.assert(
    fc.property(dealings, (all) => {
      const found = balances(all);
      expect(sum(found, ({ given }) => given)).toBe(sum(found, ({ taken }) => taken));
      expect(sum(found, ({ givenSeconds }) => givenSeconds)).toBe(
        sum(found, ({ takenSeconds }) => takenSeconds),
      );
      expect(sum(found, ({ given, own }) => given + own)).toBe(
        sum(all, ({ answered }) => answered),
      );
    }),
  );
});

test("what goes to the partners one by one is what goes out altogether", () => {
  fc.assert(
    fc.property(dealings, library, (all, one) => {
      const partners = withPartners(all, one);
      const whole = balanceOf(all, one);
      expect(sum(partners, ({ given }) => given)).toBe(whole.given);
      expect(sum(partners, ({ takenSeconds }) => takenSeconds)).toBe(whole.takenSeconds);
      expect(partners.map((partner) => partner.library)).not.toContain(one);
    }),
  );
});
