import type { AddressInfo } from "node:net";
import { serve, type ServerType } from "@hono/node-server";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { modules } from "../../../src/app/modules.ts";
import { changeFollowers } from "../../../src/app/registry.ts";
import { tellFollowers } from "../../../src/app/search/change-followers.ts";
import { deliver } from "../../../src/modules/catalogue/test/deliver.ts";
import { harvesting } from "../../../src/modules/catalogue/test/harvesting.ts";
import * as sample from "../../../src/modules/catalogue/test/records.ts";

/** A network that gives its records, and one that takes them over as those of one library. */
let giving: TestDeployment;
let taking: TestDeployment;
let server: ServerType;
let [one, two]: Library[] = [];
let here: ReturnType<typeof harvesting>;
let source = "";

const TITLES = 700;
const book = (at: number) => ({
  number: `n${at}`,
  title: `Schüler & treatise ${at * 7919} on topic ${at * 104_729}`,
  author: `Writer${at}, Ann`,
  year: 1500 + (at % 500),
  copies: [[`b${at}`, at % 2 === 0 ? "available" : "on loan"] as const],
});

beforeAll(async () => {
  giving = await testDeployment();
  taking = await testDeployment();
  [one, two] = [await giving.library("one"), await giving.library("two")];
  await deliver(
    giving,
    must(one),
    sample.file(...Array.from({ length: TITLES }, (_, at) => book(at))),
  );
  await deliver(giving, must(two), sample.file(...Array.from({ length: 40 }, (_, at) => book(at))));
  await settle();
  const app = await giving.app();
  // The host is checked elsewhere; here the port is known only when the server listens.
  const fetch = (request: Request) => {
    const headers = new Headers(request.headers);
    headers.set("host", "localhost:3000");
    return app.fetch(new Request(request, { headers }));
  };
  const port = await new Promise<number>((resolve) => {
    server = serve({ fetch, port: 0, hostname: "127.0.0.1" }, (taken: AddressInfo) =>
      resolve(taken.port),
    );
  });
  here = harvesting(taken(), await taking.library("union"));
  source = await here.add(`http://127.0.0.1:${port}/oai`);
});
afterAll(async () => {
  server.close();
  await giving.close();
  await taking.close();
});

const taken = () => taking;
function must(library: Library | undefined): Library {
  if (!library) throw new Error("no library");
  return library;
}

/** Lets the offers follow what was delivered, and their time come. */
async function settle(): Promise<void> {
  await tellFollowers(giving.run, changeFollowers(modules));
  await giving.asSystem((ctx) =>
    sql`update offer set stamp = date_trunc('second', clock_timestamp())
      where stamp > clock_timestamp()`.execute(ctx.tx),
  );
}
const copies = async () => {
  const { rows } = await taking.asSystem((ctx) =>
    sql<{
      status: string;
      n: number;
    }>`select status, count(*)::int as n from item group by 1 order by 1`.execute(ctx.tx),
  );
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
};

describe("one network harvests another", () => {
  it("takes over every title with the copies of all libraries", async () => {
    const delivery = await here.harvest(source);
    expect(delivery).toMatchObject({
      state: "finished",
      counts: { read: TITLES, new: TITLES, failed: 0 },
      warned: 0,
    });
    expect(await copies()).toEqual({ available: TITLES / 2 + 20, "on-loan": TITLES / 2 + 20 });
    expect((await here.report(source)).source).toMatchObject({
      granularity: "second",
      deletions: "persistent",
      missing: 0,
      vanished: 0,
    });
  });

  it("hears of changes and of what is gone, and agrees afterwards", async () => {
    await deliver(giving, must(one), sample.file(...[50, 51].map(book)), "delete");
    await deliver(giving, must(two), sample.file(...[0].map(book)), "delete");
    await deliver(
      giving,
      must(two),
      sample.file({ ...book(9000), title: "A newcomer of the second library" }),
    );
    await settle();
    const delivery = await here.harvest(source);
    expect(delivery.counts).toMatchObject({ new: 1, deleted: 2, failed: 0 });
    expect(delivery.counts.changed).toBe(1);
    expect(await here.numbers()).toHaveLength(TITLES - 1);
    expect(await copies()).toEqual({
      available: TITLES / 2 + 19 - 1 + 1,
      "on-loan": TITLES / 2 + 20 - 1,
    });
    expect((await here.report(source)).source).toMatchObject({
      missing: 0,
      vanished: 0,
      listed: TITLES - 1,
    });
  });

  it("harvested anew in full, nothing changes", async () => {
    const delivery = await here.harvest(source, "full");
    expect(delivery.counts).toMatchObject({ read: TITLES - 1, unchanged: TITLES - 1 });
  });

  it("takes over one library's set alone, and what leaves it", async () => {
    const { source: known } = await here.report(source);
    const second = harvesting(taken(), await taking.library("second"));
    const ofTwo = await second.add(known.baseUrl, { set: "library:two", prefix: "marcxml" });
    await second.harvest(ofTwo);
    expect(await second.numbers()).toHaveLength(40);
    await deliver(giving, must(two), sample.file(book(3)), "delete");
    await settle();
    expect((await second.harvest(ofTwo)).counts).toMatchObject({ deleted: 1 });
    expect(await second.numbers()).toHaveLength(39);
    expect((await here.harvest(source)).counts).toMatchObject({ deleted: 0, changed: 1 });
  });
});
