import fc from "fast-check";
import { expect, test } from "vitest";
import { FIRST_TERM } from "../segment/marks.ts";
import { RankTerms } from "./rank-terms.ts";

const ANY_FIELD = 0xffffffff;
/** Close together, so that words are met, and far apart, so that lower halves coincide. */
const number = fc.tuple(fc.nat(60), fc.constantFrom(0, 0x10000, 0x30000)).map(([a, b]) => a + b);
const range = fc
  .tuple(
    number.filter((one) => one >= FIRST_TERM),
    fc.constantFrom(0, 0, 3, 0x10000),
  )
  .map(([from, more]) => ({ from, to: from + more, only: null }));
const words = fc.array(
  fc.array(range, { maxLength: 2 }).map((ranges) => ({ ranges, fields: ANY_FIELD })),
  { minLength: 1, maxLength: 4 },
);

test("passes over no mark and no word of the query", () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 40 }), words, (stream, asked) => {
      const terms = new RankTerms({ low: Uint16Array.from(stream, (one) => one & 0xffff) }, asked);
      const stops: number[] = [];
      for (let place = 0; place < stream.length; place += 1) {
        place = terms.next(place, stream.length);
        stops.push(place);
      }
      const wanted = stream.flatMap((one, place) =>
        one < FIRST_TERM || terms.wordsOf(one, 0) !== 0 ? [place] : [],
      );
      expect(stops).toEqual(expect.arrayContaining(wanted));
    }),
  );
});

test("says which words of the query a term is, in the fields they are asked for in", () => {
  const terms = new RankTerms({ low: new Uint16Array() }, [
    { ranges: [{ from: 40, to: 40, only: null }], fields: 0b01 },
    { ranges: [{ from: 38, to: 90_000, only: null }], fields: ANY_FIELD },
  ]);
  expect(terms.wordsOf(40, 0)).toBe(0b11);
  expect(terms.wordsOf(40, 1)).toBe(0b10);
  expect(terms.wordsOf(37, 0)).toBe(0);
});
