import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { deliver } from "../../test/deliver.ts";
import * as sample from "../../test/records.ts";
import { titleSources } from "../../store/indexing.ts";
import { findTitle } from "../find-title.ts";
import { chooseLeads } from "./choose-leads.ts";

const [right, slip] = ["Three men in a boat", "Trhee men in a boat"];
/** What makes a record the fullest. */
const full = { subject: "Boats", isbn: "0140434674" };
const all = ["ONE", "TWO", "THREE"];

let d: TestDeployment;
let libraries: readonly Library[];
beforeAll(async () => {
  d = await testDeployment();
  libraries = await Promise.all(all.map((code) => d.library(code)));
});
afterAll(() => d.close());

async function give(code: string, title: string, more: sample.Sample = {}): Promise<void> {
  const library = libraries.find((one) => one.code === code);
  if (library) await deliver(d, library, sample.file({ number: "1", title, ...more }));
}
async function shown() {
  const { rows } = await d.asSystem((ctx) =>
    sql<{ id: string }>`select distinct cluster_id as id from cluster_member`.execute(ctx.tx),
  );
  expect(rows).toHaveLength(1);
  const title = await d.asSystem((ctx) => findTitle(ctx, rows[0]?.id ?? ""));
  return { id: title?.id, title: title?.lead?.description.titles.main.full };
}
const everybody = () => ({ ...d.visitor([]), reach: "system" as const });

describe("the record that leads a title", () => {
  it("is the fullest, while nobody can say who is right", async () => {
    await give("ONE", slip, full);
    await give("TWO", right);
    expect(await shown()).toMatchObject({ title: slip });
  });

  it("says what most say, as soon as most say it; the title keeps its id", async () => {
    const before = await shown();
    await give("THREE", right);
    expect(await shown()).toEqual({ ...before, title: right });
  });

  it("comes first in the index too: lists are in the order of its title", async () => {
    const { id = "" } = await shown();
    const [source] = await d.asSystem((ctx) => titleSources(ctx, [id]));
    const titles = source?.descriptions.map((description) => description.titles.main.full);
    expect(titles).toEqual([right, slip, right]);
  });
});

describe("titles of an older version", () => {
  it("get the record that leads now, once", async () => {
    await d.asSystem((ctx) =>
      sql`update cluster c set lead_record = (select r.id from cluster_member m
        join bib_record r on r.id = m.record_id where m.cluster_id = c.id order by r.fullness desc limit 1)`.execute(
        ctx.tx,
      ),
    );
    expect(await shown()).toMatchObject({ title: slip });
    expect(await chooseLeads(d.run, everybody())).toBe(1);
    expect(await shown()).toMatchObject({ title: right });
    expect(await chooseLeads(d.run, everybody())).toBe(0);
  });
});
