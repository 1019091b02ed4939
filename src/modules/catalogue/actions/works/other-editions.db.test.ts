import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { deliver } from "../../test/deliver.ts";
import * as sample from "../../test/records.ts";
import { findTitle } from "../find-title.ts";
import { nameAllWorks } from "./name-works.ts";
import { otherEditions, type OtherEditions } from "./other-editions.ts";

let d: TestDeployment;
let one: Library;
let two: Library;
beforeAll(async () => {
  d = await testDeployment();
  [one, two] = [await d.library("ONE"), await d.library("TWO")];
});
afterAll(() => d.close());

const ask = async <Row>(text: string) =>
  (await d.asSystem((ctx) => sql<Row>`${sql.raw(text)}`.execute(ctx.tx))).rows;
async function titleOf(library: Library, number: string): Promise<string> {
  const rows = await ask<{ id: string }>(
    `select cluster_id as id from cluster_member where library_id = '${library.id}' and control_number = '${number}'`,
  );
  return rows[0]?.id ?? "";
}
async function others(id: string, offset = 0, limit = 12): Promise<OtherEditions> {
  return d.asSystem(async (ctx) => {
    const title = await findTitle(ctx, id);
    if (!title?.lead) throw new Error(`no title ${id}`);
    const { description } = title.lead;
    return otherEditions(ctx, { id: title.id, description }, { offset, limit });
  });
}
const told = ({ shown }: OtherEditions) => shown.map(({ relation, row }) => [relation, row.year]);

const heart = { title: "The heart of the lighthouse", author: "Woolf, Ada" };

describe("titles that share a work", () => {
  beforeAll(async () => {
    await deliver(
      d,
      one,
      sample.file(
        { number: "a", ...heart, year: 1950, pages: 200, copies: [["a1", "on loan"]] },
        { number: "b", ...heart, year: 1990, pages: 310, copies: [["b1", "available"]] },
        { number: "c", ...heart, year: 2010, pages: 412, language: "fre" },
        {
          number: "v1",
          ...heart,
          title: "The heart of the lighthouse. Volume 1",
          year: 1960,
          pages: 90,
        },
        { number: "x", ...heart, author: "Other, Person", year: 1951, pages: 201 },
      ),
    );
    await deliver(d, two, sample.file({ number: "d", ...heart, year: 1970, pages: 255 }));
  });

  it("are told in their order, with what sets each apart, from all libraries", async () => {
    const found = await others(await titleOf(one, "a"));
    expect(told(found)).toEqual([
      ["edition", 1990],
      ["edition", 1970],
      ["language", 2010],
      ["volume", 1960],
    ]);
    expect(found).toMatchObject({ total: 4, crowded: false });
  });

  it("are told from each of them alike", async () => {
    const ids = await Promise.all(["a", "b", "c", "v1"].map((number) => titleOf(one, number)));
    for (const id of ids) {
      const around = (await others(id)).shown.map(({ row }) => row.id);
      expect(around.toSorted()).toEqual(
        [...ids, await titleOf(two, "d")].filter((other) => other !== id).toSorted(),
      );
    }
    expect(await others(await titleOf(one, "x"))).toMatchObject({ total: 0, shown: [] });
  });

  it("are told in pages; the one that is there now is known on each", async () => {
    const found = await others(await titleOf(one, "a"), 2, 1);
    expect(told(found)).toEqual([["language", 2010]]);
    expect(found.total).toBe(4);
    expect(found.available?.row.year).toBe(1990);
    expect((await others(await titleOf(one, "a"), 100, 1)).shown).toEqual([]);
  });

  it("follow their records: one that is described anew or deleted is told no more", async () => {
    await deliver(
      d,
      two,
      sample.file({
        number: "d",
        title: "Quite another book now",
        author: "Woolf, Ada",
        year: 1970,
        pages: 255,
      }),
    );
    expect((await others(await titleOf(one, "a"))).total).toBe(3);
    await deliver(d, one, sample.file({ number: "b", ...heart, status: "d" }));
    const left = await others(await titleOf(one, "a"));
    expect(told(left)).toEqual([
      ["language", 2010],
      ["volume", 1960],
    ]);
    expect(left.available).toBeNull();
  });

  it("are too many to be told where hundreds bear the name", async () => {
    const many = Array.from({ length: 302 }, (_, at) => ({
      number: `m${at}`,
      title: "The dictionary of everything",
      author: "Many, Editions",
      year: 1600 + at,
      pages: 100 + at,
    }));
    await deliver(d, one, sample.file(...many));
    expect(await others(await titleOf(one, "m7"))).toMatchObject({
      total: 0,
      shown: [],
      crowded: true,
    });
  });
});

describe("naming works after an upgrade", () => {
  const keys = () =>
    ask<{ id: string; keys: string[] }>("select id, work_keys as keys from bib_record order by id");
  const system = () => ({ ...d.visitor([]), reach: "system" as const });

  it("gives each record the keys it would get today, and changes nothing else", async () => {
    const before = await keys();
    const changed = await ask(
      "select id, changed_at, description::text from bib_record order by id",
    );
    const seen = await ask("select count(*) from search_change");
    await ask("update bib_record set work_keys = null where deleted_at is null");
    const runs = await Promise.all([nameAllWorks(d.run, system()), nameAllWorks(d.run, system())]);
    await nameAllWorks(d.run, system());
    expect(Math.max(...runs)).toBeGreaterThan(0);
    expect(await keys()).toEqual(before);
    expect(
      await ask("select id, changed_at, description::text from bib_record order by id"),
    ).toEqual(changed);
    expect(await ask("select count(*) from search_change")).toEqual(seen);
    expect(await nameAllWorks(d.run, system())).toBe(0);
  });

  it("goes on behind a record that can be read no more", async () => {
    const id = (
      await ask<{ id: string }>(`select id from bib_record where control_number = 'c'`)
    )[0]?.id;
    await ask(`update bib_record set work_keys = null, original = 'nonsense' where id = '${id}'`);
    expect(await nameAllWorks(d.run, system())).toBe(1);
    expect(await ask(`select work_keys as keys from bib_record where id = '${id}'`)).toEqual([
      { keys: [] },
    ]);
  });

  it("finds what is unnamed, and titles of a work, by their indexes", async () => {
    const plan = (text: string) =>
      d.asSystem(async (ctx) => {
        await sql`set local enable_seqscan = off`.execute(ctx.tx);
        const { rows } = await sql`explain (format json) ${sql.raw(text)}`.execute(ctx.tx);
        return JSON.stringify(rows);
      });
    const unnamed = "where work_keys is null and deleted_at is null order by id limit 500";
    expect(await plan(`select id from bib_record ${unnamed}`)).toContain("bib_record_without_work");
    const shared = "where work_keys @> array[42::bigint]";
    expect(await plan(`select id from bib_record ${shared}`)).toContain("bib_record_by_work");
  });
});
