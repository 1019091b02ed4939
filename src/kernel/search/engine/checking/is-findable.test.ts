import { expect, test } from "vitest";
import { segmentOf } from "../store/make-segment.ts";
import { title, titleSchema } from "../testing/library.ts";
import { isFindable } from "./is-findable.ts";

/** So many that a word of one document is no common one. */
const SHELF = 200;

const shelf = (withShore: number) =>
  segmentOf(
    titleSchema,
    Array.from({ length: SHELF }, (_, i) =>
      title(`d${i}`, { title: [i === withShore ? "sea shore" : "sea"] }),
    ),
    `shore ${withShore}`,
  );

test("a document whose word leads to another one is not to be found", () => {
  const [first, other] = [shelf(0), shelf(1)];
  const one = first.ids.find("d0");
  expect(isFindable(first, one)).toBe(true);
  expect(isFindable({ forward: first.forward, postings: other.postings }, one)).toBe(false);
});

test("nor is one that a common word does not lead to", () => {
  const whole = shelf(0);
  const fewer = segmentOf(
    titleSchema,
    Array.from({ length: SHELF }, (_, i) => title(`d${i}`, { title: [i === 7 ? "shore" : "sea"] })),
    "fewer",
  );
  const seventh = whole.ids.find("d7");
  expect(isFindable(whole, seventh)).toBe(true);
  expect(isFindable({ forward: whole.forward, postings: fewer.postings }, seventh)).toBe(false);
});
