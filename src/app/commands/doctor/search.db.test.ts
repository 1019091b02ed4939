import { afterAll, beforeAll, expect, test } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { type IndexRow, nameIndex, writeIndex } from "../../search/index-rows.ts";
import { keepSample, orderSample } from "../../search/sample-rows.ts";
import { searchFindings } from "./search.ts";

let d: TestDeployment;
beforeAll(async () => {
  d = await testDeployment();
});
afterAll(() => d.close());

const named = nameIndex();
const findings = () => d.asSystem(searchFindings);
const write = (row: Partial<IndexRow>) =>
  d.asSystem((ctx) =>
    writeIndex(ctx, {
      ...named,
      documents: 7,
      epoch: null,
      rebuilding: false,
      rebuiltAs: null,
      documentsRead: 0,
      failure: null,
      lag: { changes: 0, seconds: 0 },
      ...row,
    }),
  );
const keep = (compared: number, ...ids: string[]) =>
  d.asSystem(async (ctx) => {
    const drifted = ids.map((id) => ({ kind: "title", id }));
    await keepSample(ctx, named, await orderSample(ctx), { compared, drifted });
  });

test("nothing is said of an index where there is none", async () => {
  expect(await findings()).toEqual([]);
});

test("an index is told of: it follows, is built anew, is behind, could not be built", async () => {
  const said = async (row: Partial<IndexRow>) => {
    await write(row);
    const [finding] = await findings();
    return finding;
  };
  expect(await said({})).toMatchObject({ ok: true, said: `${named.place} follows, 7 documents` });
  expect(await said({ rebuilding: true, documentsRead: 3 })).toMatchObject({
    ok: true,
    said: expect.stringContaining("3 documents read"),
  });
  expect(await said({ lag: { changes: 12, seconds: 75 } })).toMatchObject({
    ok: false,
    said: expect.stringContaining("75 s behind, by 12 changes"),
  });
  expect(await said({ failure: "no room" })).toMatchObject({
    ok: false,
    said: expect.stringContaining("no room"),
  });
});

test("drift within a day is wrong, and names a document", async () => {
  await keep(40);
  expect(await findings()).toContainEqual({
    about: "search drift",
    ok: true,
    said: "40 documents compared with the database within a day, none differed",
  });
  await keep(50, "t1", "t2");
  expect(await findings()).toContainEqual({
    about: "search drift",
    ok: false,
    said: expect.stringContaining(
      "90 documents compared with the database within a day, 2 differed, such as title t1",
    ),
  });
});
