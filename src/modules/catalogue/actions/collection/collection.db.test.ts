import { type RawBuilder, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { type CollectionQuery, wholeCollection } from "../../model/collection/collection-query.ts";
import { shelve } from "../../web/testing/shelf.ts";
import { compareLibraries } from "./compare-libraries.ts";
import { countHolders } from "./count-holders.ts";
import { countKinds } from "./count-kinds.ts";
import { listTitles } from "./list-titles.ts";

const codes = ["aberwen", "kingfisher", "port-merrow", "saltbush-flat"];
let d: TestDeployment;
beforeAll(async () => {
  d = await testDeployment();
  for (const code of codes) await shelve(d, code, `${code}.mrc`);
  await d.searchIsCurrent();
});
afterAll(() => d.close());

type Row = Readonly<Record<string, string | number>>;
/** Counted in the tables themselves, from records and copies: none of the sums kept with titles is used. */
const rowsOf = (select: RawBuilder<unknown>) =>
  d.asSystem(async (ctx) => {
    const query = sql<Row>`with title as (
      select m.cluster_id as id, array_agg(distinct l.code) as holders, count(distinct l.code)::int as held,
        sum((select count(*) from item i where i.record_id = m.record_id))::int as copies,
        (array_agg(r.description order by r.fullness desc, r.library_id, r.control_number))[1] as lead,
        json_agg(r.description) as descriptions
      from cluster_member m join bib_record r on r.id = m.record_id join library l on l.id = r.library_id
      where r.deleted_at is null group by m.cluster_id) ${select}`;
    return (await query.execute(ctx.tx)).rows;
  });

const part = (more: Partial<CollectionQuery>): CollectionQuery => ({ ...wholeCollection, ...more });

/** Parts of the collection, and the same as a condition on the tables. */
const parts: readonly (readonly [string, CollectionQuery, RawBuilder<unknown>])[] = [
  ["everything", wholeCollection, sql`true`],
  ["books", part({ chosen: { form: ["book"] } }), sql`lead->>'form' = 'book'`],
  [
    "books and films in English",
    part({ chosen: { form: ["book", "film"], language: ["eng"] } }),
    sql`lead->>'form' in ('book', 'film') and (lead->'languages'->'text')::jsonb @> '["eng"]'`,
  ],
  ["titles of one library", part({ library: "aberwen" }), sql`'aberwen' = any(holders)`],
  [
    "titles that two libraries share",
    part({ library: "kingfisher", also: "port-merrow" }),
    sql`holders @> '{kingfisher,port-merrow}'`,
  ],
  ["titles of two or three libraries", part({ holders: { from: 2, to: 3 } }), sql`held in (2, 3)`],
  ["titles of a single copy", part({ single: true }), sql`copies = 1`],
  [
    "a decade",
    part({ chosen: { decade: ["2000"] } }),
    sql`(lead->'publication'->>'year')::int between 2000 and 2009`,
  ],
  ["nothing", part({ holders: { from: 90 } }), sql`held >= 90`],
];

describe.each(parts)("%s", (_, query, condition) => {
  it("is counted as the tables have it, whole and by library", async () => {
    const counts = await d.asSystem((ctx) => countHolders(ctx, query));
    const [whole] = await rowsOf(sql`select count(*)::int as titles,
      (count(*) filter (where held = 1))::int as alone, (count(*) filter (where copies = 1))::int as single
      from title where ${condition}`);
    expect(counts).toMatchObject(whole ?? {});
    expect(counts.spread).toEqual(
      await rowsOf(sql`select held as holders, count(*)::int as titles from title
        where ${condition} group by 1 order by 1`),
    );
    // By the second holder the index counts what either would have; a pair has its own number.
    if (query.also !== null) return;
    const byCode = (a: Row, b: Row) => String(a["code"]).localeCompare(String(b["code"]));
    expect([...counts.libraries].toSorted(byCode)).toEqual(
      (
        await rowsOf(sql`select code, count(*)::int as titles,
          (count(*) filter (where held = 1))::int as alone, (count(*) filter (where copies = 1))::int as single
          from title, unnest(holders) code where ${condition} group by 1`)
      ).toSorted(byCode),
    );
  });

  it("is listed in full, each title once", async () => {
    const seen = new Set<string>();
    let total = 1;
    for (let page = 1; seen.size < total && page < 100; page++) {
      const listed = await d.asSystem((ctx) =>
        listTitles(ctx, query, { sort: "title", page }, 200),
      );
      total = listed.total;
      for (const { id } of listed.rows) seen.add(id);
      if (listed.rows.length === 0) break;
    }
    const ids = await rowsOf(sql`select id from title where ${condition} order by id`);
    expect([...seen].toSorted()).toEqual(ids.map(({ id }) => id));
  });
});

const kinds: readonly (readonly ["form" | "language" | "decade" | "class", RawBuilder<unknown>])[] =
  [
    ["form", sql`array[lead->>'form']`],
    ["language", sql`array(select json_array_elements_text(lead->'languages'->'text'))`],
    [
      "decade",
      sql`array(select ((y::int / 10) * 10)::text from (select lead->'publication'->>'year' as y) y where y is not null)`,
    ],
    [
      "class",
      sql`array(select distinct 'ddc-' || left(m->>'mark', 1) from json_array_elements(descriptions) d,
        json_array_elements(d->'classification') m where m->>'scheme' = 'ddc' and m->>'mark' ~ '^[0-9]{3}')`,
    ],
  ];

describe("kinds of titles", () => {
  it.each(kinds)("by %s are counted as the tables have them", async (name, values) => {
    const counted = (await d.asSystem((ctx) => countKinds(ctx, wholeCollection)))[name];
    const expected = await rowsOf(sql`select value, count(*)::int as titles,
        (count(*) filter (where held = 1))::int as alone, (count(*) filter (where copies = 1))::int as single
      from title, unnest(${values}) value group by 1 order by 1`);
    expect(expected.length).toBeGreaterThan(1);
    const plain = counted.filter(({ value }) => !/large-print|braille/.test(value));
    expect([...plain].toSorted((a, b) => (a.value < b.value ? -1 : 1))).toEqual(expected);
  });

  it("by subject are exact for the most frequent", async () => {
    const { subject } = await d.asSystem((ctx) =>
      countKinds(ctx, part({ chosen: { form: ["book"] } })),
    );
    expect(subject.length).toBeGreaterThan(10);
    for (const { value, ...counts } of subject.slice(0, 8)) {
      const [row] = await rowsOf(sql`select count(*)::int as titles,
        (count(*) filter (where held = 1))::int as alone, (count(*) filter (where copies = 1))::int as single
        from title where lead->>'form' = 'book' and exists (select from json_array_elements(descriptions) d,
          json_array_elements(d->'subjects') s where s->>'heading' = ${value})`);
      expect({ value, ...counts }).toEqual({ value, ...row });
    }
  });
});

describe("the overlap of libraries", () => {
  it.each([
    ["in everything", wholeCollection, sql`true`],
    ["in books", part({ chosen: { form: ["book"] } }), sql`lead->>'form' = 'book'`],
    ["in films", part({ chosen: { form: ["film"] } }), sql`lead->>'form' = 'film'`],
  ] as const)("%s is what the tables have for each two", async (_, query, condition) => {
    const { pairs, libraries } = await d.asSystem((ctx) => compareLibraries(ctx, query));
    const rows = await rowsOf(sql`select a.code || ' ' || b.code as pair, count(*)::int as both
      from title, unnest(holders) a(code), unnest(holders) b(code) where ${condition} and a.code < b.code group by 1`);
    const expected = new Map(rows.map(({ pair, both }) => [pair, both]));
    expect(pairs).toHaveLength((libraries.length * (libraries.length - 1)) / 2);
    for (const { first, second, both } of pairs)
      expect([first, second, both]).toEqual([
        first,
        second,
        expected.get([first, second].toSorted().join(" ")) ?? 0,
      ]);
  });

  it("is counted anew when a library loads more", async () => {
    const before = await d.asSystem((ctx) => compareLibraries(ctx, wholeCollection));
    expect(await d.asSystem((ctx) => compareLibraries(ctx, wholeCollection))).toBe(before);
    await shelve(d, "museo-alba", "museo-alba.mrc");
    await d.searchIsCurrent();
    const after = await d.asSystem((ctx) => compareLibraries(ctx, wholeCollection));
    expect(after.libraries).toHaveLength(before.libraries.length + 1);
  });
});
