import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#kernel/ids";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { brokenPeer } from "#test/peers/broken";
import { kohaPeer, type KohaPeer } from "#test/peers/koha";
import { sip2Peer } from "#test/peers/sip2";
import { saveTarget } from "../../actions/availability/set-target.ts";
import { peersOfTest } from "../../actions/availability/testing/asked.ts";
import { administrator, deliver } from "../../test/deliver.ts";
import * as sample from "../../test/records.ts";
import { titleAvailability } from "../../wire/api/availability/availability-json.ts";
import { asking } from "../testing/asking.ts";

let d: TestDeployment;
let get: Awaited<ReturnType<typeof asking>>;
let title: string;
let large: string;
let peer: KohaPeer;
const { opened, closeAll } = peersOfTest();

const connect = (library: Library, settings: object) =>
  d.run(administrator(library), (ctx) => saveTarget(ctx, { settings, secret: "none" }));

/** One title of three libraries: one whose system answers, one whose hangs, one that has none; and a large record. */
beforeAll(async () => {
  d = await testDeployment({ AVAILABILITY_MS: "700" });
  const [ready, hanging, plain] = [
    await d.library("READY"),
    await d.library("HANGS"),
    await d.library("PLAIN"),
  ];
  const record = { title: "The same everywhere", isbn: "9780306406157" };
  const copies = (barcode: string) => ({ copies: [[barcode, "On loan"]] as const });
  const many = { number: "8", title: "A periodical", year: 1950, author: "" };
  await deliver(d, ready, sample.file({ ...record, number: "7", ...copies("r1") }, many));
  await deliver(d, hanging, sample.file({ ...record, number: "h7", ...copies("h1") }));
  await deliver(d, plain, sample.file({ ...record, number: "p7", ...copies("p1") }));
  const { rows } = await d.asSystem((ctx) =>
    sql<{
      id: string;
      number: string;
    }>`select cluster_id as id, control_number as number from cluster_member`.execute(ctx.tx),
  );
  const titleOf = (number: string) => rows.find((row) => row.number === number)?.id ?? "";
  [title, large] = [titleOf("7"), titleOf("8")];
  peer = await opened(
    kohaPeer({
      biblios: {
        "7": {
          items: [
            { itemnumber: 1, barcode: "r1" },
            { itemnumber: 2, barcode: "r2", onloan: "2026-12-01" },
          ],
        },
        "8": {
          items: Array.from({ length: 3600 }, (_, n) => ({
            itemnumber: n,
            barcode: `x${n}`,
            holdingbranch: `B${n % 3}`,
            itemcallnumber: `PER ${n}`,
          })),
        },
      },
    }),
  );
  await connect(ready, { connector: "koha", address: peer.url, deadline: 5000 });
  const dead = await opened(brokenPeer("hangs"));
  await connect(hanging, { connector: "sru", address: `http://127.0.0.1:${dead.port}/` });
  get = await asking(d);
});
afterAll(async () => {
  await closeAll();
  await d.close();
});

describe("a title's page", () => {
  it("is there at once, as delivered, and says how to have it fresh", async () => {
    const before = peer.asked.length;
    const { status, text } = await get(`/titles/${title}`);
    expect(status).toBe(200);
    expect(text).toContain("As of the library&#x27;s last delivery.");
    expect(text).toContain(`href="/titles/${title}?live=1#copies"`);
    expect(text).toContain(`data-live="/titles/${title}/live/READY"`);
    expect(text).not.toContain("/live/PLAIN");
    expect(peer.asked).toHaveLength(before);
  });

  it("waits, where that was asked for, until the deadline at most, and keeps what came", async () => {
    const began = performance.now();
    const { status, text } = await get(`/titles/${title}?live=1`);
    expect(performance.now() - began).toBeLessThan(2500);
    expect(status).toBe(200);
    expect(text).toContain("1 of 2 copies on the shelf");
    expect(text).toContain("Lent, due back December 1, 2026");
    expect(text).toMatch(/Asked in the library&#x27;s own system, \w+ \d+, \d{4}/);
    expect(text).toContain("does not answer now");
    expect(text).not.toContain("data-live=");
    expect(text).toContain('content="noindex');
  });

  it("has each library as a part of its own, whether it answers or not", async () => {
    const ready = await get(`/titles/${title}/live/READY`);
    expect(ready.text).toMatch(/^<details class="availability-library"/);
    expect(ready.text).toContain("1 of 2 copies on the shelf");
    expect(ready.header("cache-control")).toContain("no-store");
    const hangs = await get(`/titles/${title}/live/HANGS`);
    expect(hangs.status).toBe(200);
    expect(hangs.text).toContain("does not answer now");
    expect(hangs.text).toContain("Lent");
  });

  it("tells with the fact what the systems told, not what was delivered", async () => {
    expect((await get(`/titles/${title}`)).text).toContain("All copies are out");
    const { text } = await get(`/titles/${title}/live`);
    expect(text).toMatch(/^<p class="availability-line/);
    expect(text).toContain("Available at READY Library");
  });

  it("tells the fact for another library's readers, too, as a conversation there shows it", async () => {
    const here = await get(`/titles/${title}/live?seen-from=READY`);
    expect(here.text).toContain("On the shelf");
    for (const code of ["NONE", "", "%27"])
      expect((await get(`/titles/${title}/live?seen-from=${code}`)).status, code).toBe(404);
  });

  it.each([
    ["a library that cannot be asked", () => `/titles/${title}/live/PLAIN`],
    ["no library", () => `/titles/${title}/live/__proto__`],
    ["no title", () => `/titles/${newId()}/live/READY`],
  ])("has no part for %s", async (_, path) => {
    expect((await get(path())).status).toBe(404);
  });

  it("counts 3,600 copies by branch instead of listing them, without delay", async () => {
    const { text } = await get(`/titles/${large}/live/READY`);
    expect(text).toContain("3,600 of 3,600 copies on the shelf");
    expect(text.match(/class="availability-branch"/g)).toHaveLength(3);
    expect(text.length).toBeLessThan(10_000);
  });
});

describe("for programs", () => {
  const read = async (params = "") => {
    const { text } = await get(`/api/v1/titles/${title}/availability${params}`);
    return titleAvailability.parse(JSON.parse(text)).libraries;
  };

  it("says of each library what is known, and of the rest that nothing is", async () => {
    const libraries = await read();
    const of = (code: string) => libraries.find(({ library }) => library === code);
    expect(of("READY")).toMatchObject({
      state: "answered",
      total: 2,
      available: 1,
      free: 1,
      waiting: null,
    });
    expect(of("READY")?.copies[1]).toMatchObject({
      barcode: "r2",
      status: "on-loan",
      due: "2026-12-01",
    });
    expect(of("HANGS")).toMatchObject({
      state: "unknown",
      reason: "deadline",
      available: null,
      copies: [],
    });
    expect(of("PLAIN")).toMatchObject({ state: "not-connected", available: null, askedAt: null });
  });

  it("asks those that are named", async () => {
    expect((await read("?library=READY&library=NONE")).map(({ library }) => library)).toEqual([
      "READY",
    ]);
  });

  it.each([
    ["a parameter that is none", () => `/api/v1/titles/${title}/availability?live=1`, 400],
    ["no id", () => "/api/v1/titles/1/availability", 404],
    ["no title", () => `/api/v1/titles/${newId()}/availability`, 404],
  ])("answers with a problem to %s", async (_, path, status) => {
    const answer = await get(path());
    expect(answer.status).toBe(status);
    expect(answer.header("content-type")).toContain("application/problem+json");
  });
});

it("a queue of readers is told, and those who come later are promised nothing", async () => {
  const library = await d.library("QUEUE");
  await deliver(
    d,
    library,
    sample.file({ number: "1", title: "Wanted by many", copies: [["q1", "Available"]] }),
  );
  const queue = await opened(sip2Peer({ items: { q1: { status: "03", queue: 2 } } }));
  await connect(library, { connector: "sip2", host: "127.0.0.1", port: queue.port, tls: false });
  const { rows } = await d.asSystem((ctx) =>
    sql<{
      id: string;
    }>`select cluster_id as id from cluster_member where library_id = ${library.id}`.execute(
      ctx.tx,
    ),
  );
  const { text } = await get(`/titles/${rows[0]?.id}?live=1`);
  expect(text.match(/On the shelf, but 2 readers wait for it/g)).toHaveLength(2);
  expect(text).not.toContain("1 of 1 copy on the shelf");
  const api = JSON.parse((await get(`/api/v1/titles/${rows[0]?.id}/availability`)).text);
  expect(titleAvailability.parse(api).libraries[0]).toMatchObject({
    available: 1,
    waiting: 2,
    free: 0,
  });
});
