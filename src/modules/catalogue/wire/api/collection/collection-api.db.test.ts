import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { asking } from "../../../web/testing/asking.ts";
import { shelve } from "../../../web/testing/shelf.ts";
import { collectionSchemas } from "./collection-json.ts";

let d: TestDeployment;
let get: Awaited<ReturnType<typeof asking>>;
beforeAll(async () => {
  d = await testDeployment();
  await shelve(d, "museo-alba", "museo-alba.mrc");
  await shelve(d, "saltbush-flat", "saltbush-flat.mrc");
  await d.searchIsCurrent();
  get = await asking(d);
});
afterAll(() => d.close());

const read = async (path: string): Promise<unknown> => JSON.parse((await get(path)).text);

describe("the comparison for programs", () => {
  it("counts what lies behind each number", async () => {
    const holdings = collectionSchemas.Holdings.parse(await read("/api/v1/collection"));
    expect(holdings.libraries).toHaveLength(2);
    for (const { library, titles, alone, single } of holdings.libraries)
      for (const [params, count] of [
        ["", titles],
        ["&held-to=1", alone],
        ["&single=1", single],
      ]) {
        const listed = await read(`/api/v1/collection/titles?library=${library}${params}`);
        expect(collectionSchemas.HeldTitles.parse(listed).total).toBe(count);
      }
    expect(holdings.spread.reduce((sum, { titles }) => sum + titles, 0)).toBe(holdings.titles);
  });

  it("gives the overlap as the sum of both less the whole", async () => {
    const { titles, libraries } = collectionSchemas.Holdings.parse(
      await read("/api/v1/collection"),
    );
    const { pairs } = collectionSchemas.Overlap.parse(await read("/api/v1/collection/overlap"));
    const sum = libraries.reduce((all, one) => all + one.titles, 0);
    expect(pairs.map(({ both }) => both)).toEqual([sum - titles]);
    expect(pairs[0]?.both).toBeGreaterThan(0);
  });

  it("gives kinds that agree with the titles", async () => {
    const kinds = collectionSchemas.Kinds.parse(await read("/api/v1/collection/kinds"));
    for (const { value, titles, alone } of kinds.class.slice(0, 4)) {
      const of = async (more: string) =>
        collectionSchemas.HeldTitles.parse(
          await read(`/api/v1/collection/titles?class=${value}${more}`),
        ).total;
      expect([await of(""), await of("&held-to=1")]).toEqual([titles, alone]);
    }
    expect(kinds.class.length).toBeGreaterThan(3);
  });

  it.each([
    "?held-from=x",
    "?held-to=-1",
    "?single=2",
    "?library=",
    "?library=a&library=b",
    "?unknown=1",
    "/overlap?library=a",
    "/titles?page=0",
    "/titles?page=201",
    "/titles?sort=best",
  ])("refuses what it cannot use with a problem: %s", async (params) => {
    const { status, header } = await get(`/api/v1/collection${params}`);
    expect(status).toBe(400);
    expect(header("content-type")).toContain("application/problem+json");
  });
});
