import fc from "fast-check";
import { expect, test } from "vitest";
import { cannedFile, toFile } from "./exchange.ts";

const language = fc.constantFrom("en", "es", "ar", "cy", "zh-Hant");
const words = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,4}$/);
const answer = fc.record({
  name: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/),
  topics: fc.uniqueArray(words, { maxLength: 4 }),
  first: fc.tuple(words, fc.integer({ min: 1, max: 9 })),
  others: fc.uniqueArray(fc.tuple(language, words, fc.boolean()), {
    selector: ([of]) => of,
    maxLength: 4,
  }),
});

test("a file brings every answer as it was, and says which translations are behind", () => {
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 5 }), (given) => {
      const answers = given.map(({ name, topics, first: [body, version], others }) => ({
        id: "x",
        library: null,
        person: null,
        name,
        topics,
        language: "en",
        version,
        source: null,
        sourceVersion: null,
        uses: 3,
        texts: [
          { language: "en", body, sourceVersion: version },
          ...others
            .filter(([of]) => of !== "en")
            .map(([of, said, stale]) => ({
              language: of,
              body: said,
              sourceVersion: stale && version > 1 ? version - 1 : version,
            })),
        ],
      }));
      const read = cannedFile.parse(JSON.parse(JSON.stringify(toFile(answers))));
      expect(read.answers.map(({ name, topics }) => ({ name, topics }))).toEqual(
        answers.map(({ name, topics }) => ({ name, topics })),
      );
      for (const [place, { texts, version }] of answers.entries()) {
        const carried = read.answers[place];
        expect(carried?.texts).toEqual(
          Object.fromEntries(texts.map(({ language: of, body }) => [of, body])),
        );
        expect(carried?.stale).toEqual(
          texts.filter(({ sourceVersion }) => sourceVersion < version).map((one) => one.language),
        );
      }
    }),
  );
});

test.each([
  {},
  [],
  null,
  { format: "another", answers: [] },
  { format: "commonshelf-canned-answers", answers: [{ name: "a", topics: [], language: "en" }] },
  {
    format: "commonshelf-canned-answers",
    answers: [{ name: "a", topics: [], language: "en", texts: { es: "hola" } }],
  },
  {
    format: "commonshelf-canned-answers",
    answers: [{ name: "a", topics: [], language: "en", texts: { en: "{cellar}" } }],
  },
])("%j is no file of canned answers", (given) =>
  expect(cannedFile.safeParse(given).success).toBe(false),
);
