import { gunzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { readMarc } from "#standards/marc";
import { RecordGroups } from "../matching-file.ts";
import { deliver } from "../../test/deliver.ts";
import { fixture, fixturesPresent, saySkipped } from "../../test/fixtures.ts";

saySkipped();
let d: TestDeployment;
beforeAll(async () => {
  d = await testDeployment();
});
afterAll(() => d.close());

type Counts = { readonly records: Readonly<Record<string, number>>; readonly clusters: number };

describe.skipIf(!fixturesPresent)("ten libraries", () => {
  it(
    "are loaded without a failure, and stand together as they should",
    { timeout: 300_000 },
    async () => {
      const known: Counts = JSON.parse(fixture("ten-libraries/COUNTS.json").toString());
      for (const [name, records] of Object.entries(known.records)) {
        const library = await d.library(name);
        const loaded = await deliver(d, library, fixture(`ten-libraries/${name}.mrc.gz`));
        expect(loaded).toMatchObject({
          state: "finished",
          counts: { read: records, new: records, failed: 0 },
        });
      }
      const titles = await titleByRecord();
      expect(titles.size).toBe(18_976);
      const { precision, recall } = judge(titles);
      expect(precision).toBeGreaterThan(0.99);
      expect(recall).toBeGreaterThan(0.975);
      const off = Math.abs(new Set(titles.values()).size / known.clusters - 1);
      expect(off).toBeLessThan(0.02);
      expect(grouped(titles)).toEqual(await groupedAtOnce(Object.keys(known.records)));
    },
  );
});

/** The same records grouped in memory, all at once. */
async function groupedAtOnce(names: readonly string[]): Promise<readonly string[]> {
  const groups = new RecordGroups();
  for (const name of names) {
    const content = gunzipSync(fixture(`ten-libraries/${name}.mrc.gz`));
    for await (const result of readMarc([content])) if (result.ok) groups.add(result.record, name);
  }
  return grouped(new Map(groups.groups()));
}

/** Groups by the records in them, whatever the groups are called. */
function grouped(titles: ReadonlyMap<string, string>): readonly string[] {
  const groups = Map.groupBy(titles.keys(), (record) => titles.get(record));
  return [...groups.values()].map((records) => records.toSorted().join("+")).toSorted();
}

async function titleByRecord(): Promise<ReadonlyMap<string, string>> {
  const { rows } = await d.asSystem((ctx) =>
    sql<{
      id: string;
      title: string;
    }>`select control_number as id, cluster_id as title from cluster_member`.execute(ctx.tx),
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** Compares with the labelled pairs: how many joined ones are true, how many true ones are joined. */
function judge(titles: ReadonlyMap<string, string>): { precision: number; recall: number } {
  const pairs = fixture("goldfinch/val_labels.csv").toString().trim().split("\n").slice(1);
  const count = { right: 0, wrong: 0, missed: 0 };
  for (const pair of pairs) {
    const [a = "", b = "", label] = pair.split(",");
    const joined = titles.get(a) === titles.get(b);
    if (joined) count[label === "1" ? "right" : "wrong"] += 1;
    else if (label === "1") count.missed += 1;
  }
  return {
    precision: count.right / (count.right + count.wrong),
    recall: count.right / (count.right + count.missed),
  };
}
