import { testDeployment, type TestDeployment } from "#test/deployment";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bib1Term, joined, recordSyntaxes, type Rpn } from "#standards/z3950";
import {
  failure,
  gazette,
  greeting,
  lighthouses,
  opened,
  titles,
} from "../testing/conversation.ts";
import { lighthouses as shelve } from "../../../test/lighthouses.ts";
import { Session } from "./session.ts";

let d: TestDeployment;
beforeAll(async () => {
  d = await testDeployment();
  await shelve(d);
});
afterAll(() => d.close());

describe("a greeting", () => {
  const greeted = async (more: Parameters<typeof greeting>[0]) => {
    const answer = await new Session(d).answer(greeting(more));
    return answer && "initResponse" in answer ? answer.initResponse : null;
  };
  test("agrees upon what both can, and upon sizes", async () => {
    expect(
      await greeted({ preferredMessageSize: 100_000, exceptionalRecordSize: 1 << 30 }),
    ).toMatchObject({
      accepted: true,
      options: ["search", "present", "delSet", "scan", "sort", "namedResultSets"],
      preferredMessageSize: 100_000,
      exceptionalRecordSize: 512 * 1024,
    });
  });
  test("of an older client is answered in its version", async () => {
    expect(await greeted({ versions: ["version-1", "version-2"] })).toMatchObject({
      accepted: true,
      versions: ["version-1", "version-2"],
    });
  });
  test("in no version that is known is not accepted", async () => {
    expect(await greeted({ versions: [] })).toMatchObject({ accepted: false });
  });
  test("may say who comes in any way: everybody may read", async () => {
    for (const idAuthentication of [
      { open: "reader/secret" },
      { idPass: { group: "g", user: "u", password: "p" } },
      { anonymous: true as const },
    ])
      expect(await greeted({ idAuthentication })).toMatchObject({ accepted: true });
  });
  test("has to come first, and only once", async () => {
    const close = { close: { reason: 6 } };
    expect(await new Session(d).answer({ deleteRequest: { function: 1 } })).toMatchObject(close);
    const { ask } = await opened(d);
    expect(await ask(greeting())).toMatchObject(close);
  });
});

describe("a search", () => {
  test("counts exactly, and echoes the reference", async () => {
    const { search } = await opened(d);
    const referenceId = Uint8Array.of(1, 2);
    const found = await search(lighthouses, { referenceId });
    expect(found).toMatchObject({ resultCount: 40, succeeded: true, returned: 0, nextPosition: 1 });
    expect(found.referenceId).toEqual(referenceId);
  });

  test("of an ISBN finds it however it is written, and truncated as Koha sends it", async () => {
    const { search } = await opened(d);
    const counts = await Promise.all(
      [
        bib1Term({ use: 7 }, "9780306406157"),
        bib1Term({ use: 7 }, "0-306-40615-2"),
        bib1Term({ use: 7, truncation: 1 }, "978-0-306-40615-7"),
        bib1Term({ use: 7, truncation: 1 }, "97803064"),
        bib1Term({ use: 1007 }, "9780306406157"),
        bib1Term({ use: 8, truncation: 1 }, "00280836"),
        bib1Term({ use: 7 }, "9780306406158"),
      ].map(async (rpn) => (await search(rpn)).resultCount),
    );
    expect(counts).toEqual([1, 1, 1, 1, 1, 1, 0]);
  });

  test("is narrowed to libraries, also when a later one goes on from it", async () => {
    const { search } = await opened(d);
    const counted = async (...databases: readonly string[]) =>
      (await search(lighthouses, { databases })).resultCount;
    expect([await counted("hill"), await counted("HARBOUR", "hill")]).toEqual([1, 40]);
    await search(lighthouses, { databases: ["hill"], resultSetName: "mine" });
    const again: Rpn = { operand: { resultSet: "mine" } };
    expect((await search(joined("or", again, gazette))).resultCount).toBe(2);
    expect(failure(await search(lighthouses, { databases: ["elsewhere"] }))).toMatchObject({
      condition: 109,
      addinfo: "elsewhere",
    });
  });

  test("brings records with it where the set is small", async () => {
    const { search } = await opened(d);
    const preferredRecordSyntax = recordSyntaxes.marc21;
    const small = await search(gazette, {
      smallSetUpperBound: 5,
      largeSetLowerBound: 50,
      preferredRecordSyntax,
    });
    expect(titles(small)).toEqual(["Gazette of the harbour"]);
    const medium = await search(lighthouses, { largeSetLowerBound: 50, mediumSetPresentNumber: 3 });
    expect([medium.returned, medium.presentStatus, medium.nextPosition]).toEqual([3, 0, 4]);
    const unknown = await search(gazette, {
      smallSetUpperBound: 5,
      largeSetLowerBound: 50,
      preferredRecordSyntax: recordSyntaxes.unimarc,
    });
    expect(unknown).toMatchObject({
      succeeded: true,
      resultCount: 1,
      returned: 0,
      presentStatus: 5,
    });
    expect(failure(unknown)?.condition).toBe(239);
  });

  test("replaces a result only where it may, and lets go of the old one when it fails", async () => {
    const { search, present } = await opened(d);
    await search(lighthouses);
    expect(failure(await search(gazette, { replace: false }))?.condition).toBe(21);
    expect(titles(await present(1, 1))).toHaveLength(1);
    const again: Rpn = { operand: { resultSet: "default" } };
    expect((await search(joined("and", again, gazette))).resultCount).toBe(0);
    expect(failure(await search(bib1Term({ use: 9999 }, "x")))?.condition).toBe(114);
    expect(failure(await present(1, 1))?.condition).toBe(30);
  });

  test("in another language of queries is refused by name", async () => {
    const { search } = await opened(d);
    const type2 = new TextEncoder().encode("title=lighthouse");
    expect(failure(await search(lighthouses, { query: { type2 } }))).toMatchObject({
      condition: 107,
      addinfo: "type-2",
    });
  });

  test("beyond the bounds of the index is refused, long lists are not", async () => {
    const { search } = await opened(d);
    const list = (length: number) =>
      Array.from({ length }, (_, at) => bib1Term({ use: 4 }, `word${at}`)).reduce((left, right) =>
        joined("or", left, right),
      );
    expect((await search(list(250))).succeeded).toBe(true);
    expect(failure(await search(list(280)))?.condition).toBe(6);
    const words = Array.from({ length: 600 }, (_, at) => `word${at}`).join(" ");
    expect(failure(await search(bib1Term({}, words)))?.condition).toBe(5);
  });

  test("may be kept a number of times, not for ever", async () => {
    const { search, ask } = await opened(d);
    const kept: (number | undefined)[] = [];
    for (let at = 0; at < 52; at++)
      kept.push(failure(await search(gazette, { resultSetName: `set ${at}` }))?.condition);
    expect(kept.indexOf(112)).toBe(50);
    const long = "x".repeat(9000);
    const large: (number | undefined)[] = [];
    await ask({ deleteRequest: { function: 1 } });
    for (let at = 0; at < 20; at++)
      large.push(
        failure(await search(bib1Term({}, long), { resultSetName: `set ${at}` }))?.condition,
      );
    expect(large).toContain(112);
    const deleted = await ask({ deleteRequest: { function: 0, resultSets: ["set 0", "none"] } });
    expect(deleted).toMatchObject({
      deleteResponse: {
        status: 9,
        statuses: [
          { resultSet: "set 0", status: 0 },
          { resultSet: "none", status: 1 },
        ],
      },
    });
  });
});
