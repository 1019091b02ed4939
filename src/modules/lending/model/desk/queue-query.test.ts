import fc from "fast-check";
import { expect, test } from "vitest";
import { SERVICE_TYPES } from "#standards/iso18626";
import { LEVELS } from "./level.ts";
import { readQueueQuery, SORTS, writeQueueQuery } from "./queue-query.ts";
import { queueNames } from "./queues.ts";

const word = fc.string({ maxLength: 40 }).map((text) => text.replaceAll(/\p{Cc}/gu, "").trim());
const some = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: null });
const query = fc.record({
  queue: fc.constantFrom(...queueNames),
  words: word,
  service: some(fc.constantFrom(...SERVICE_TYPES)),
  library: some(word.filter((text) => text !== "")),
  branch: some(word.filter((text) => text !== "")),
  level: some(fc.constantFrom(...LEVELS)),
  sort: fc.constantFrom(...SORTS),
  descending: fc.boolean(),
  page: fc.integer({ min: 1, max: 99_999 }),
});

test("a query is the same after it was an address", () => {
  fc.assert(
    fc.property(query, (one) => {
      const address = new URLSearchParams(writeQueueQuery(one).toString());
      expect(readQueueQuery((name) => address.get(name) ?? undefined, "lend-pull")).toEqual(one);
    }),
  );
});

test("any address is some query", () => {
  const names = ["queue", "q", "service", "library", "branch", "level", "sort", "page"];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), fc.string()), (given) => {
      const read = readQueueQuery((name) => given[name], "borrow-receive");
      expect(queueNames).toContain(read.queue);
      expect(read.page).toBeGreaterThan(0);
      expect(read.words.length).toBeLessThanOrEqual(100);
    }),
  );
});
