import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "kysely";
import type { Ctx, Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { deliver } from "../../test/deliver.ts";
import * as sample from "../../test/records.ts";
import { createList, myLists, removeList, renameList } from "./keep-list.ts";
import { addToList, moveInList, removeFromList, viewList, viewSharedList } from "./list-titles.ts";
import { cataloguePrivacy } from "./privacy.ts";
import { shareList, unshareList } from "./share-list.ts";

let d: TestDeployment;
let reader: Visitor;
let other: Visitor;
let titles: readonly string[];
beforeAll(async () => {
  d = await testDeployment();
  [reader, other] = [d.visitor([]), d.visitor([])];
  const words = ["Alder", "Birch", "Cedar", "Damson"];
  await deliver(
    d,
    await d.library("LIB"),
    sample.file(...words.map((word) => ({ number: word, title: `${word} trees in our gardens` }))),
  );
  const { rows } = await d.asSystem((ctx) =>
    sql<{
      id: string;
    }>`select cluster_id as id from cluster_member order by control_number`.execute(ctx.tx),
  );
  titles = rows.map(({ id }) => id);
});
afterAll(() => d.close());

const as = <T>(visitor: Visitor, work: (ctx: Ctx) => Promise<T>) => d.run(visitor, work);
const ids = async (list: string) =>
  (await as(reader, (ctx) => viewList(ctx, list))).titles.map(({ id }) => id);

describe("saved lists", () => {
  it("keep titles in the order their keeper likes", async () => {
    const list = await as(reader, (ctx) =>
      createList(ctx, { name: "  Trees ", note: "for the garden" }),
    );
    expect(
      await as(reader, (ctx) =>
        addToList(
          ctx,
          list,
          [titles[0], titles[1], titles[0], "no id", crypto.randomUUID()].filter(
            (id) => id !== undefined,
          ),
        ),
      ),
    ).toBe(2);
    expect(await as(reader, (ctx) => addToList(ctx, list, titles))).toBe(2);
    expect(await ids(list)).toEqual(titles);
    await as(reader, (ctx) => moveInList(ctx, list, titles[3] ?? "", 1));
    expect(await ids(list)).toEqual([titles[0], titles[3], titles[1], titles[2]]);
    await as(reader, (ctx) => removeFromList(ctx, list, titles[1] ?? ""));
    expect(await ids(list)).toEqual([titles[0], titles[3], titles[2]]);
    expect(await as(reader, myLists)).toMatchObject([
      { id: list, name: "Trees", note: "for the garden", titles: 3, token: null },
    ]);
    await as(reader, (ctx) => renameList(ctx, list, { name: "Wood" }));
    await as(reader, (ctx) => removeList(ctx, list));
    expect(await as(reader, myLists)).toEqual([]);
  });

  it("are nobody else's", async () => {
    const list = await as(reader, (ctx) => createList(ctx, { name: "Mine" }));
    const attempts: ((ctx: Ctx) => Promise<unknown>)[] = [
      (ctx) => viewList(ctx, list),
      (ctx) => addToList(ctx, list, titles),
      (ctx) => renameList(ctx, list, { name: "Yours" }),
      (ctx) => removeList(ctx, list),
      (ctx) => shareList(ctx, list),
    ];
    for (const work of attempts)
      await expect(as(other, work)).rejects.toMatchObject({ code: "not-found" });
    expect(await as(other, myLists)).toEqual([]);
    await expect(
      as({ ...d.visitor([]), principal: { kind: "anonymous" } }, myLists),
    ).rejects.toMatchObject({ code: "list-needs-sign-in" });
  });

  it("are read by whoever has the link, while it is shared", async () => {
    const list = await as(reader, (ctx) => createList(ctx, { name: "To share" }));
    await as(reader, (ctx) => addToList(ctx, list, titles.slice(0, 2)));
    const token = await as(reader, (ctx) => shareList(ctx, list));
    expect(token).toMatch(/^[\w-]{32}$/);
    const stranger: Visitor = { ...d.visitor([]), principal: { kind: "anonymous" } };
    const shared = await as(stranger, (ctx) => viewSharedList(ctx, token));
    expect(shared).toMatchObject({
      list: { name: "To share" },
      titles: [{ id: titles[0] }, { id: titles[1] }],
    });
    await expect(
      as(stranger, (ctx) => viewSharedList(ctx, `${token.slice(0, -1)}!`)),
    ).rejects.toMatchObject({ code: "not-found" });
    await as(reader, (ctx) => unshareList(ctx, list));
    await expect(as(stranger, (ctx) => viewSharedList(ctx, token))).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it.each([
    [{ name: " " }, { name: "list-name-missing" }],
    [{ name: "x".repeat(201) }, { name: "list-name-long" }],
    [{ name: "x", note: "y".repeat(2001) }, { note: "list-note-long" }],
  ])("need a name that fits", async (input, fields) => {
    await expect(as(reader, (ctx) => createList(ctx, input))).rejects.toMatchObject({ fields });
  });

  it("are given out and erased with their keeper", async () => {
    const person = reader.principal.kind === "person" ? reader.principal.id : "";
    const given = await d.asSystem((ctx) => cataloguePrivacy.exportPerson(ctx, person));
    expect(given["lists"]).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          name: "To share",
          titles: [
            expect.objectContaining({ title: "Alder trees in our gardens" }),
            expect.anything(),
          ],
        }),
      ]),
    );
    await d.asSystem((ctx) => cataloguePrivacy.erasePerson(ctx, person));
    expect(await as(reader, myLists)).toEqual([]);
    expect(
      await d.asSystem(
        async (ctx) => (await sql`select from saved_list_entry`.execute(ctx.tx)).rows,
      ),
    ).toEqual([]);
  });
});
