import fc from "fast-check";
import { sql } from "kysely";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  bib1AttributesPlusTerm,
  bib1Query,
  bib1Term,
  joined,
  type Pdu,
  recordSyntaxes,
  type Rpn,
} from "#standards/z3950";
import { greeting, lighthouses, opened, titles } from "../testing/conversation.ts";
import { lighthouses as shelve } from "../../../test/lighthouses.ts";
import { Session } from "./session.ts";

let d: TestDeployment;
beforeAll(async () => {
  d = await testDeployment();
  await shelve(d);
});
afterAll(() => d.close());

describe("other services", () => {
  test("sort a result under its own name or another", async () => {
    const { search, present, ask } = await opened(d);
    await search(lighthouses);
    const sort = (relation: number, use: number, sortedResultSet: string): Pdu => ({
      sortRequest: {
        inputResultSets: ["default"],
        sortedResultSet,
        keys: [
          {
            element: {
              generic: {
                attributes: {
                  set: "1.2.840.10003.3.1",
                  list: bib1AttributesPlusTerm({ use }, "").attributes,
                },
              },
            },
            relation,
            caseSensitivity: 1,
          },
        ],
      },
    });
    expect(await ask(sort(1, 31, "by year"))).toMatchObject({
      sortResponse: { status: 0, resultCount: 40 },
    });
    const newest = titles(await present(1, 3, { resultSet: "by year" }));
    expect(newest).toEqual([39, 38, 37].map((at) => `Lighthouse number ${at}`));
    await ask(sort(0, 4, "default"));
    expect(titles(await present(1, 2))).toEqual(["Lighthouse number 00", "Lighthouse number 01"]);
    const diagnostics = [{ default: { condition: 207 } }];
    expect(await ask(sort(0, 1018, "x"))).toMatchObject({
      sortResponse: { status: 2, diagnostics },
    });
  });

  test("scan from a place, with what stands before it", async () => {
    const { ask } = await opened(d);
    const scan = async (use: number, words: string, position: number, databases = ["Default"]) => {
      const answer = await ask({
        scanRequest: {
          databases,
          start: bib1AttributesPlusTerm({ use }, words),
          count: 3,
          preferredPosition: position,
        },
      });
      if (!answer || !("scanResponse" in answer)) throw new Error(JSON.stringify(answer));
      const { list, ...rest } = answer.scanResponse;
      const terms = (list?.entries ?? []).map((entry) =>
        "term" in entry && "general" in entry.term.term
          ? `${Buffer.from(entry.term.term.general).toString()} ${entry.term.occurrences}`
          : "",
      );
      return {
        ...rest,
        terms,
        conditions: list?.diagnostics?.map((one) => ("default" in one ? one.default.condition : 0)),
      };
    };
    expect(await scan(1003, "w", 2)).toMatchObject({
      status: 5,
      position: 2,
      terms: ["Stevenson, Robert Louis 20", "Woolf, Virginia 20"],
    });
    expect((await scan(1003, "a", 1, ["hill"])).terms).toEqual(["Woolf, Virginia 1"]);
    expect(await scan(31, "1900", 1)).toMatchObject({ status: 6, conditions: [232] });
    expect((await scan(1003, "w", 5)).conditions).toEqual([233]);
  });

  test("that are not offered end the conversation", async () => {
    const { ask } = await opened(d);
    expect(await ask({ extendedServicesRequest: {} })).toMatchObject({ close: { reason: 6 } });
    expect(await ask({ triggerResourceControl: {} })).toBeNull();
  });

  test("fail by a diagnostic, not by silence, when the database does", async () => {
    const session = new Session({ ...d, run: () => Promise.reject(new Error("down")) });
    await session.answer(greeting());
    const answer = await session.answer({
      scanRequest: { databases: ["Default"], start: bib1AttributesPlusTerm({}, "x"), count: 1 },
    });
    expect(JSON.stringify(answer)).toContain('"condition":2');
  });
});

test("whatever is asked, in whatever order, is answered", async () => {
  const number = fc.oneof(
    fc.integer({ min: -2, max: 50 }),
    fc.constantFrom(1016, 2 ** 31, -(2 ** 40)),
  );
  const name = fc.constantFrom("default", "a", "", "x".repeat(300));
  const words = fc.string({ unit: "binary", maxLength: 20 });
  const use = fc.constantFrom(undefined, 4, 7, 12, 31, 54, 1003, 1016, 5000);
  const rpn = fc.oneof(
    fc
      .tuple(
        use,
        fc.constantFrom(undefined, 1, 2, 6, 108),
        fc.constantFrom(undefined, 1, 2, 3, 101, 104),
        words,
      )
      .map(([use, structure, truncation, text]) => bib1Term({ use, structure, truncation }, text)),
    name.map((resultSet): Rpn => ({ operand: { resultSet } })),
  );
  const request: fc.Arbitrary<Pdu> = fc.oneof(
    fc.record({
      searchRequest: fc.record({
        smallSetUpperBound: number,
        largeSetLowerBound: number,
        mediumSetPresentNumber: number,
        replace: fc.boolean(),
        resultSetName: name,
        databases: fc.constantFrom(["Default"], ["hill"], [], ["hill", "harbour"], ["?"]),
        query: fc
          .tuple(rpn, rpn, fc.constantFrom("and" as const, "or" as const, "andNot" as const))
          .map(([left, right, operator]) => ({ type1: bib1Query(joined(operator, left, right)) })),
      }),
    }),
    fc.record({
      presentRequest: fc.record({
        resultSet: name,
        start: number,
        count: number,
        preferredRecordSyntax: fc.constantFrom(...Object.values(recordSyntaxes)),
      }),
    }),
    fc.record({
      scanRequest: fc.record({
        databases: fc.constant(["Default"]),
        start: fc.tuple(use, words).map(([use, text]) => bib1AttributesPlusTerm({ use }, text)),
        count: number,
        preferredPosition: number,
      }),
    }),
    fc.record({ deleteRequest: fc.record({ function: number, resultSets: fc.array(name) }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 8 }), async (requests) => {
      const { ask } = await opened(d);
      for (const pdu of requests) {
        const [kind = ""] = Object.keys(pdu);
        expect(Object.keys((await ask(pdu)) ?? {})).toEqual([kind.replace("Request", "Response")]);
      }
    }),
    { numRuns: 40 },
  );
  const { rows } = await d.asSystem((ctx) =>
    sql<{ n: number }>`select count(*)::int as n from bib_record`.execute(ctx.tx),
  );
  expect(rows[0]?.n).toBeGreaterThan(40);
});
