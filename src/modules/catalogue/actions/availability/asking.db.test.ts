import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readAudit } from "#kernel/audit";
import { newId } from "#kernel/ids";
import type { Ctx, Library, Reach, Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { brokenPeer } from "#test/peers/broken";
import { kohaPeer, type KohaPeer } from "#test/peers/koha";
import { usualBreaker } from "../../model/availability/breaker.ts";
import { administrator, deliver } from "../../test/deliver.ts";
import * as sample from "../../test/records.ts";
import { askAboutTitle } from "./live-title.ts";
import { saveTarget, turnTarget } from "./set-target.ts";
import { peersOfTest } from "./testing/asked.ts";
import { healthOf, tryTarget } from "./try-target.ts";
import { readTarget } from "../../store/availability-targets.ts";

let d: TestDeployment;
let library: Library;
let titles: readonly string[];
const { opened, closeAll } = peersOfTest();
const NUMBERS = Array.from({ length: 12 }, (_, n) => String(7 + n));

beforeAll(async () => {
  d = await testDeployment({ AVAILABILITY_MS: "400" });
  library = await d.library("OWN");
  const records = NUMBERS.map((number) => ({
    number,
    title: `Title number ${number}`,
    year: 1900 + Number(number),
    copies: [[`b${number}`, "On loan"]] as const,
  }));
  await deliver(d, library, sample.file(...records));
  const { rows } = await d.asSystem((ctx) =>
    sql<{
      id: string;
    }>`select cluster_id as id from cluster_member order by control_number::int`.execute(ctx.tx),
  );
  titles = rows.map(({ id }) => id);
});
afterAll(() => d.close());
afterEach(closeAll);

const biblio = (barcode: string) => ({
  items: [{ itemnumber: 1, barcode, itemcallnumber: "NEW 1" }],
});
const koha = (delayMs = 0): Promise<KohaPeer> =>
  opened(
    kohaPeer({ biblios: Object.fromEntries(NUMBERS.map((n) => [n, biblio(`b${n}`)])), delayMs }),
  );
const connected = async (settings: object, secret: string | null = null) =>
  d.run(administrator(library), (ctx) =>
    saveTarget(ctx, { settings, secret: secret === null ? "none" : { new: secret } }),
  );
const throughKoha = async (deadline: number | null = null) => {
  const peer = await koha();
  await connected({ connector: "koha", address: peer.url, deadline });
  return peer;
};
const stranger = () => ({ ...d.visitor([]), library: null });
const asker = () => ({
  services: d.services,
  act: <T>(work: (ctx: Ctx) => Promise<T>, at: { reach?: Reach } = {}) =>
    d.run({ ...stranger(), ...at } satisfies Visitor, work),
});
const ask = async (title = titles[0] ?? "") =>
  (await askAboutTitle(asker(), title, ["OWN"])).get("OWN");
const health = async () => {
  const target = await d.run(administrator(library), readTarget);
  if (!target) throw new Error("no target");
  return healthOf(target);
};

describe("a question", () => {
  it("finds copies as they are now, with what the delivered record knows of them", async () => {
    await throughKoha();
    expect(await ask()).toMatchObject({
      kind: "found",
      complete: true,
      copies: [{ barcode: "b7", status: "available", branch: "MAIN", callNumber: "NEW 1" }],
    });
  });

  it("is one for many readers, and is not asked again for a minute", async () => {
    const peer = await throughKoha();
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask()));
    expect(new Set(answers.map((one) => one?.kind))).toEqual(new Set(["found"]));
    await ask();
    expect(peer.asked).toHaveLength(1);
  });

  it("is asked anew when the settings have changed", async () => {
    await throughKoha();
    await ask();
    const other = await throughKoha();
    await ask();
    expect(other.asked).toHaveLength(1);
  });

  it("waits for its turn: few records of one system are asked about at the same time", async () => {
    const peer = await koha(60);
    await connected({ connector: "koha", address: peer.url, deadline: 2000 });
    const answers = await Promise.all(titles.map((title) => ask(title)));
    expect(answers.map((one) => one?.kind)).toEqual(titles.map(() => "found"));
    expect(peer.atOnce()).toBe(4);
  });

  it("gives up its turn at the deadline", async () => {
    const peer = await koha(170);
    await connected({ connector: "koha", address: peer.url, deadline: 200 });
    const began = performance.now();
    const answers = await Promise.all(titles.map((title) => ask(title)));
    expect(performance.now() - began).toBeLessThan(1500);
    const busy = answers.filter((one) => one?.kind === "unknown" && one.reason === "busy");
    expect(busy.length).toBeGreaterThan(0);
    expect(peer.asked.length).toBeLessThan(titles.length);
  });

  it("is remembered when the answer is no", async () => {
    const peer = await opened(kohaPeer({ biblios: {} }));
    await connected({ connector: "koha", address: peer.url });
    for (let times = 0; times < 3; times++)
      expect(await ask()).toMatchObject({ kind: "unknown", reason: "no-record" });
    expect(peer.asked).toHaveLength(1);
  });

  it("is not asked of a library that has turned it off, or has no such record", async () => {
    const peer = await throughKoha();
    await d.run(administrator(library), (ctx) => turnTarget(ctx, false));
    expect(await ask()).toBeUndefined();
    await d.run(administrator(library), (ctx) => turnTarget(ctx, true));
    expect(await ask(newId())).toBeUndefined();
    expect(peer.asked).toEqual([]);
  });
});

describe("a system that hangs", () => {
  it("is waited for until the deadline, then left alone, then tried by the desk", async () => {
    const peer = await opened(brokenPeer("hangs"));
    await connected({ connector: "z3950", host: "127.0.0.1", port: peer.port, deadline: 200 });
    const began = performance.now();
    for (const title of titles.slice(0, usualBreaker.failures))
      expect(await ask(title)).toMatchObject({ kind: "unknown", reason: "deadline" });
    expect(performance.now() - began).toBeLessThan(usualBreaker.failures * 200 + 1500);
    expect(await health()).toMatchObject({ breaker: "open", lastFailure: { reason: "deadline" } });

    expect(await ask(titles[usualBreaker.failures])).toMatchObject({ reason: "resting" });
    expect(peer.connections()).toBe(usualBreaker.failures);

    const trial = await tryTarget(deskOf(), library.id, "7");
    expect(trial).toMatchObject({
      controlNumber: "7",
      asked: ["7"],
      answer: { reason: "deadline" },
    });
    expect(peer.connections()).toBe(usualBreaker.failures + 1);
  });

  it("that comes back is seen by the desk's trial, and asked again", async () => {
    const peer = await throughKoha();
    const trial = await tryTarget(deskOf(), library.id, null);
    expect(trial?.answer).toMatchObject({ kind: "found", copies: [{ status: "available" }] });
    expect(await health()).toMatchObject({ breaker: "closed", failures: 0 });
    expect((await health()).medianTime).toBeGreaterThanOrEqual(0);
    expect((await health()).lastSuccess).not.toBeNull();
    expect(await tryTarget(deskOf(), library.id, "no such")).toBeNull();
    expect(peer.asked).toHaveLength(1);
  });
});

const deskOf = () => ({
  services: d.services,
  act: <T>(work: (ctx: Ctx) => Promise<T>) => d.run(administrator(library), work),
});

describe("the settings", () => {
  const secret = "sesame-2026";
  const staff = { connector: "koha", address: "https://koha.example", access: "staff", user: "u" };
  const stored = () =>
    d.asSystem(async (ctx) => {
      const { rows } = await sql<{
        row: string;
      }>`select t::text as row from availability_target t`.execute(ctx.tx);
      return rows.map(({ row }) => row).join();
    });

  it("keep a password sealed, and tell it nowhere", async () => {
    await connected(staff, secret);
    expect(await stored()).toMatch(/v1\./);
    expect(await stored()).not.toContain(secret);
    const entries = await d.run(administrator(library), (ctx) => readAudit(ctx, 5));
    expect(entries[0]).toMatchObject({
      action: "catalogue.availability-set",
      detail: { connector: "koha", host: "koha.example", password: "new" },
    });
    expect(JSON.stringify(entries)).not.toContain(secret);
  });

  it("keep a password for the same address only", async () => {
    await connected(staff, secret);
    const keep = (settings: object) =>
      d.run(administrator(library), (ctx) => saveTarget(ctx, { settings, secret: "keep" }));
    const before = await stored();
    await keep({ ...staff, user: "v" });
    const sealed = (row: string) => /v1\.[\w-]+/.exec(row)?.[0];
    expect(sealed(await stored())).toBe(sealed(before));
    const elsewhere = { ...staff, address: "https://thief.example" };
    await expect(keep(elsewhere)).rejects.toMatchObject({
      fields: { secret: "target-secret-again" },
    });
  });

  it.each([
    [
      "plain SIP2 to another machine",
      { connector: "sip2", host: "ils.example", tls: false },
      "tls",
    ],
    ["a password without TLS", { ...staff, address: "http://koha.example" }, "address"],
    ["a password in the address", { ...staff, address: "https://a:b@koha.example" }, "address"],
    ["a file", { connector: "sru", address: "file:///etc/passwd" }, "address"],
    ["no port", { connector: "z3950", host: "z.example", port: 0 }, "port"],
    ["no kind", { connector: "telnet" }, "connector"],
    ["no certificate", { connector: "sip2", host: "x", certificate: "hello" }, "certificate"],
  ])("refuse %s", async (_, settings, field) => {
    await expect(connected(settings)).rejects.toMatchObject({
      fields: { [field]: expect.stringMatching(/^target-/) },
    });
  });

  it("are the library's own: nobody else reads or sets them", async () => {
    await connected(staff, secret);
    const other = await d.library("OTHER");
    const count = async (visitor: Visitor) => {
      const { rows } = await d.run(visitor, (ctx) =>
        sql`select from availability_target`.execute(ctx.tx),
      );
      return rows.length;
    };
    expect(await count(administrator(other))).toBe(0);
    expect(await count(stranger())).toBe(0);
    const member = d.visitor([{ role: "staff", library: library.id }], library);
    for (const visitor of [member, stranger(), { ...administrator(other), library: library.id }])
      await expect(
        d.run(visitor, (ctx) => saveTarget(ctx, { settings: staff, secret: "keep" })),
      ).rejects.toMatchObject({ code: "forbidden" });
  });

  it("whose key was lost say so", async () => {
    const peer = await koha();
    await connected({ connector: "koha", address: peer.url, access: "staff", user: "u" }, secret);
    await d.asSystem((ctx) =>
      sql`update availability_target set sealed = 'v1.AAAA'`.execute(ctx.tx),
    );
    expect(await ask()).toMatchObject({ kind: "unknown", reason: "password-lost" });
    expect(peer.asked).toEqual([]);
  });
});
