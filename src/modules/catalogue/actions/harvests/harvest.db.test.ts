import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { harvesting, may, mockBooks, mockRecord } from "../../test/harvesting.ts";
import { type MockRepository, mockRepository } from "../../test/mock-repository.ts";
import { importFindings } from "../imports/watch-imports.ts";
import { resumeHarvests, beginDueHarvests } from "./due-harvests.ts";

let d: TestDeployment;
let count = 0;
beforeAll(async () => {
  d = await testDeployment();
});
afterAll(() => d.close());

let repository: MockRepository;
let here: ReturnType<typeof harvesting>;
let source: string;
beforeEach(async () => {
  count += 1;
  repository = await mockRepository();
  here = harvesting(d, await d.library(`L${count}`));
  source = await here.add(repository.url);
});
afterEach(() => repository.close());

describe("a harvest", () => {
  it("takes everything over, then only what changed; what is deleted goes", async () => {
    repository.put(...mockBooks(0, 5));
    expect((await here.harvest(source)).counts).toMatchObject({ read: 5, new: 5 });
    expect(await here.numbers()).toEqual(["r0", "r1", "r2", "r3", "r4"]);
    repository.now = "2026-06-02T12:00:00Z";
    repository.put(
      mockRecord("r1", "2026-06-01T12:30:00Z", { title: "Lantern rewritten" }),
      { id: "r2", stamp: "2026-06-01T13:00:00Z", xml: null },
      { id: "never", stamp: "2026-06-01T13:00:00Z", xml: null },
    );
    const second = await here.harvest(source);
    expect(second.counts).toMatchObject({ new: 0, changed: 1, deleted: 1, failed: 0 });
    expect(await here.numbers()).toEqual(["r0", "r1", "r3", "r4"]);
    // By the source's own clock, and a little before: ours is months ahead.
    expect(repository.asked.filter((one) => one.startsWith("ListRecords"))).toEqual([
      "ListRecords from the beginning",
      "ListRecords from 2026-06-01T11:30:00Z",
    ]);
    expect((await here.report(source)).source).toMatchObject({
      granularity: "second",
      deletions: "persistent",
      missing: 0,
      vanished: 0,
    });
  });

  it("finds nothing new without calling that a failure", async () => {
    repository.put(...mockBooks(0, 2));
    await here.harvest(source);
    repository.now = "2026-06-09T12:00:00Z";
    expect(await here.harvest(source)).toMatchObject({ state: "finished", counts: { read: 0 } });
    expect((await here.report(source)).source.through).toEqual(new Date("2026-06-09T12:00:00Z"));
  });

  it("asks by days where the source counts in days, a day before", async () => {
    repository.behaviour = { granularity: "day" };
    repository.put(...mockBooks(0, 2));
    await here.harvest(source);
    repository.put(
      mockRecord("today", "2026-06-01T23:00:00Z", { title: "Added later on the same day" }),
    );
    repository.now = "2026-06-02T01:00:00Z";
    expect((await here.harvest(source)).counts).toMatchObject({ new: 1, failed: 0 });
    expect(repository.asked).toContain("ListRecords from 2026-05-31");
    expect((await here.report(source)).source).toMatchObject({ missing: 0, vanished: 0 });
  });

  it("goes through pages, and reports each record that cannot be read", async () => {
    repository.behaviour = { pageSize: 3 };
    repository.put(
      ...mockBooks(0, 8),
      { id: "bad", stamp: may(3), xml: "<x xmlns='urn:x'>no MARC</x>" },
      { id: "i".repeat(1200), stamp: may(3), xml: "<x/>" },
    );
    const delivery = await here.harvest(source);
    expect(delivery.counts).toMatchObject({ read: 10, new: 8, failed: 2 });
    const { findings } = await d.run(here.visitor, (ctx) =>
      importFindings(ctx, delivery.id, "failure"),
    );
    expect(findings.map(({ code }) => code).toSorted()).toEqual([
      "identifier-unusable",
      "not-a-record",
    ]);
  });

  it("lets a record follow its identifier to another control number, and stay while another gives it", async () => {
    repository.put(
      mockRecord("a", may(1), { number: "one" }),
      mockRecord("b", may(1), { number: "two", title: "Second thing" }),
    );
    await here.harvest(source);
    repository.now = "2026-06-02T12:00:00Z";
    repository.put(
      mockRecord("a", "2026-06-02T11:00:00Z", { number: "uno" }),
      mockRecord("c", "2026-06-02T11:00:00Z", { number: "two", title: "Second thing" }),
      { id: "b", stamp: "2026-06-02T11:30:00Z", xml: null },
    );
    await here.harvest(source);
    expect(await here.numbers()).toEqual(["two", "uno"]);
  });
});

describe("a harvest that is cut off", () => {
  it("goes on at the token that was written with the records before it", async () => {
    repository.behaviour = { pageSize: 4, instead: cutAfter(2) };
    repository.put(...mockBooks(0, 10));
    const id = await here.begin(source);
    await here.run(id); // the third page does not come: postponed
    expect(await here.numbers()).toHaveLength(8);
    repository.behaviour = { pageSize: 4 };
    repository.asked.length = 0;
    expect(await here.run(id)).toMatchObject({ state: "finished", counts: { read: 10, new: 10 } });
    expect(repository.asked[1]).toBe("ListRecords -Infinity|8");
  });

  it("is found when its process is dead, and given up when it never comes further", async () => {
    repository.put(...mockBooks(0, 1));
    const id = await here.begin(source);
    const died = () =>
      sql`update import set touched_at = now() - interval '1 hour' where id = ${id}`;
    await d.asSystem(async (ctx) => {
      await sql`insert into import_state (import_id, library_id, position, state, at, actor, detail)
        select id, library_id, 1, 'running', now(), 'x', '{"position":0}' from import where id = ${id}`.execute(
        ctx.tx,
      );
      await died().execute(ctx.tx);
    });
    expect(await d.asSystem(resumeHarvests)).toBe(1);
    for (let n = 2; n < 12; n += 1)
      await d.asSystem((ctx) =>
        sql`insert into import_state (import_id, library_id, position, state, at, actor, detail)
        select id, library_id, ${n}::int, 'running', now(), 'x', '{"position":0}' from import where id = ${id}`.execute(
          ctx.tx,
        ),
      );
    expect(await d.asSystem(resumeHarvests)).toBe(0);
    expect((await here.report(source)).harvests[0]?.delivery).toMatchObject({
      state: "failed",
      detail: { reason: "no-progress" },
    });
  });

  it("begins its window anew when the token has expired, and gives up a list that always expires", async () => {
    let expired = 0;
    repository.put(...mockBooks(0, 6));
    const expiring = (times: number): MockRepository["behaviour"] => ({
      pageSize: 4,
      instead: (request, response) => {
        if (
          !("resumptionToken" in request) ||
          request.verb !== "ListRecords" ||
          (expired += 1) > times
        )
          return false;
        response.end('<OAI-PMH><error code="badResumptionToken">expired</error></OAI-PMH>');
        return true;
      },
    });
    repository.behaviour = expiring(2);
    expect(await here.harvest(source)).toMatchObject({ state: "finished", counts: { new: 6 } });
    expect(await here.numbers()).toHaveLength(6);
    repository.behaviour = expiring(Infinity);
    expect(await here.harvest(source, "full")).toMatchObject({
      state: "failed",
      detail: { reason: "source-token" },
    });
    expect(await here.numbers()).toHaveLength(6);
  });

  it("waits as long as the source asks", async () => {
    repository.put(...mockBooks(0, 1));
    repository.behaviour = {
      instead: (_request, response) =>
        Boolean(response.writeHead(503, { "retry-after": "900" }).end()),
    };
    const before = Date.now();
    expect(await here.harvest(source)).toMatchObject({ state: "running" });
    const waits = (await here.report(source)).harvests[0]?.harvest.waitsUntil?.getTime() ?? 0;
    expect(waits - before).toBeGreaterThan(890_000);
    expect(waits - before).toBeLessThan(960_000);
  });
});

/** Answers so many pages of records, and then closes the connection. */
function cutAfter(pages: number): NonNullable<MockRepository["behaviour"]["instead"]> {
  let left = pages;
  return (request, response) => {
    if (request.verb !== "ListRecords" || left-- > 0) return false;
    response.destroy();
    return true;
  };
}

describe("a source that is none", () => {
  it.each([
    ["source-not-oai", "<html>Sign in</html>"],
    ["source-garbled", "<OAI-PMH><a></b></OAI-PMH>"],
    ["source-garbled", '<!DOCTYPE x [<!ENTITY a "b">]><OAI-PMH>&a;</OAI-PMH>'],
    [
      "source-not-oai",
      "<OAI-PMH><Identify><protocolVersion>1.1</protocolVersion></Identify></OAI-PMH>",
    ],
    ["source-format", '<OAI-PMH><error code="cannotDisseminateFormat">no</error></OAI-PMH>'],
    ["source-argument", '<OAI-PMH><error code="constructor">no</error></OAI-PMH>'],
    [
      "source-token",
      "<OAI-PMH><ListRecords><resumptionToken>same</resumptionToken></ListRecords></OAI-PMH>",
    ],
  ])("ends the harvest with %s", async (reason, xml) => {
    const first = /Identify|html|DOCTYPE|<a>/.test(xml);
    repository.behaviour = {
      instead: (request, response) =>
        (first || request.verb === "ListRecords") && Boolean(response.end(xml)),
    };
    expect(await here.harvest(source)).toMatchObject({ state: "failed", detail: { reason } });
  });

  it("is not asked at an address that leads elsewhere", async () => {
    repository.behaviour = {
      instead: (_request, response) =>
        Boolean(response.writeHead(302, { location: "http://10.0.0.1/oai" }).end()),
    };
    expect(await here.harvest(source)).toMatchObject({
      state: "failed",
      detail: { reason: "source-refused-address" },
    });
    const inside = await here.add("http://192.168.0.1/oai");
    expect(await here.harvest(inside)).toMatchObject({
      state: "failed",
      detail: { reason: "source-refused-address" },
    });
  });

  it.each([
    { baseUrl: "ftp://a.example/" },
    { baseUrl: "no address" },
    { name: "" },
    { prefix: "a b" },
    { set: "a b" },
    { schedule: "yearly" },
  ])("cannot be added: %o", async (more) =>
    expect(here.add(repository.url, more)).rejects.toThrow(),
  );
});

describe("the schedule", () => {
  it("begins what is due, once, and says when it comes next", async () => {
    repository.put(...mockBooks(0, 1));
    const nightly = await here.add(repository.url, { schedule: "nightly" });
    const due = () =>
      sql`update harvest_source set next_at = now() - interval '1 minute' where id = ${nightly}`;
    await d.asSystem((ctx) => due().execute(ctx.tx));
    expect(await d.asSystem(beginDueHarvests)).toBe(1);
    expect(await d.asSystem(beginDueHarvests)).toBe(0);
    const { source: after, harvests } = await here.report(nightly);
    expect(after.nextAt?.getTime()).toBeGreaterThan(Date.now());
    expect(harvests).toHaveLength(1);
    await d.asSystem((ctx) => due().execute(ctx.tx));
    await d.asSystem(beginDueHarvests);
    expect((await here.report(nightly)).harvests).toHaveLength(1); // the first has not ended
  });
});
