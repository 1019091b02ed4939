import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { command } from "#test/postgres";
import { matcher } from "../../model/matcher.ts";
import { deliver } from "../../test/deliver.ts";
import * as sample from "../../test/records.ts";
import { renewMatching } from "./renew-matching.ts";

let d: TestDeployment;
let one: Library;
let other: Library;
beforeAll(async () => {
  d = await testDeployment();
  one = await d.library("ONE");
  other = await d.library("OTHER");
});
afterAll(() => d.close());

const emma = { number: "1", title: "Emma and her friends" };

describe("an upgrade that brings another matcher", () => {
  it("compares records that were described for the old one as they are described now", async () => {
    await deliver(d, one, sample.file(emma));
    // As the owner of the tables: the application may not change what was stored for another matcher.
    await command(
      d.url,
      `set app.reach = 'system'; update cluster_member set matcher = 'old', profile = '{"titles": 1}'`,
    );
    await deliver(d, other, sample.file(emma));
    const { rows } = await d.asSystem((ctx) =>
      sql<{
        titles: number;
      }>`select count(distinct cluster_id)::int as titles from cluster_member`.execute(ctx.tx),
    );
    expect(rows[0]?.titles).toBe(1);
  });

  it("has every library that is behind read again, once", async () => {
    expect(await d.asSystem(renewMatching)).toBe(1);
    expect(await d.asSystem(renewMatching)).toBe(0);
    expect(matcher.version).not.toBe("old");
  });
});
