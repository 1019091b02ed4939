import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sealingStore } from "#kernel/blobs";
import type { Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { deliverScan } from "../../actions/copies/deliver-scan.ts";
import { purgeDue } from "../../actions/copies/purge.ts";
import { scansOf, withdrawScan } from "../../actions/copies/scans.ts";
import { placeRequest } from "../../actions/place-request.ts";
import { scanTest } from "../../model/copies/scan.ts";
import { readRequest } from "../../store/requests.ts";
import { type Members, members } from "../../test/members.ts";

const PDF = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(200_000)]);

let d: TestDeployment;
let m: Members;
let asker: Visitor;
let lender: Visitor;
beforeAll(async () => {
  d = await testDeployment();
  m = await members(d);
  asker = await m.somebody("port-merrow");
  lender = await m.somebody("manara");
});
afterAll(() => d.close());

async function* inPieces(file: Uint8Array, size = 3): AsyncGenerator<Uint8Array> {
  yield file.subarray(0, size);
  yield file.subarray(size);
}

/** A request for a copy, with its scan delivered. @returns ids, and the path of the link. */
async function delivered(given: { views?: number; days?: number } = {}) {
  const { id } = await m.library("port-merrow");
  const request = await d.run(asker, (ctx) =>
    placeRequest(ctx, id, {
      service: "Copy",
      citation: { title: "Journal of Tides", titleOfComponent: "On Neaps" },
      suppliers: ["ISIL:ZZ-MNRU"],
    }),
  );
  const { rows } = await d.asSystem((ctx) =>
    sql<{
      id: string;
    }>`select id from ill_supply where requesting_number = ${request.number}`.execute(ctx.tx),
  );
  const supply = rows[0]?.id ?? "";
  const store = sealingStore(d.services.blobs, scanTest);
  const { sha256: blob } = await store.put(inPieces(PDF));
  const sealed = store.sealed();
  if (!sealed) throw new Error("not sealed");
  const scan = { ...sealed, blob, fileName: "neaps.pdf", views: 2, days: 14, note: "", ...given };
  await d.run(lender, (ctx) => deliverScan(ctx, supply, scan));
  const row = await d.asSystem((ctx) => readRequest(ctx, request.id));
  return { request: request.id, supply, blob, link: new URL(row?.copyUrl ?? "").pathname };
}

const web = async (path: string, method = "GET") => {
  const app = await d.app();
  const { host, origin } = d.config.publicUrl;
  return app.request(new URL(path, d.config.publicUrl), { method, headers: { host, origin } });
};
const scans = (supply: string) => d.run(lender, (ctx) => scansOf(ctx, supply));
const stored = async (blob: string) => {
  const parts: Uint8Array[] = [];
  for await (const part of d.services.blobs.get(blob)) parts.push(part);
  return Buffer.concat(parts);
};

describe("a delivered copy", () => {
  test("the declaration is shown first, each opening is counted and noted, the last one ends it", async () => {
    const { link, supply } = await delivered();
    const page = await web(link);
    expect([page.status, page.headers.get("referrer-policy")]).toEqual([200, "same-origin"]);
    const html = await page.text();
    expect(html).toContain("On Neaps");
    expect(html).toContain("protected work");
    expect((await scans(supply)).scans[0]?.copy.views).toBe(0);
    for (const _ of [1, 2]) {
      const file = await web(`${link}/views`, "POST");
      expect(file.headers.get("content-disposition")).toBe('attachment; filename="neaps.pdf"');
      expect(Buffer.from(await file.arrayBuffer()).equals(PDF)).toBe(true);
    }
    expect((await web(`${link}/views`, "POST")).status).toBe(410);
    expect((await web(link)).status).toBe(410);
    const [scan] = (await scans(supply)).scans;
    expect(scan?.views.map(({ declaration }) => declaration)).toEqual(["2026-11", "2026-11"]);
    expect(scan?.copy.sha256).toBe(createHash("sha256").update(PDF).digest("hex"));
  });

  test("lies sealed, and after its purge neither file nor key is there", async () => {
    const { supply, blob, link } = await delivered();
    expect((await stored(blob)).includes(PDF.subarray(20, 60))).toBe(false);
    const id = (await scans(supply)).scans[0]?.copy.id ?? "";
    expect((await scans(supply)).scans[0]?.proof).toEqual({
      purgedAt: null,
      fileGone: false,
      keyGone: false,
    });
    await d.run(lender, (ctx) => withdrawScan(ctx, id));
    const { proof } = (await scans(supply)).scans[0] ?? {};
    expect(proof).toMatchObject({ fileGone: true, keyGone: true });
    expect(proof?.purgedAt).toBeInstanceOf(Date);
    expect((await web(link)).status).toBe(410);
    expect((await web(`${link}/views`, "POST")).status).toBe(410);
  });

  test("is purged by itself when its time is over, not before", async () => {
    const { supply } = await delivered();
    const later = (hours: number) => ({ now: () => Temporal.Now.instant().add({ hours }) });
    const purgeIn = (hours: number) =>
      d.asSystem((ctx) => purgeDue({ ...ctx, clock: later(hours) }));
    await purgeIn(24 * 13);
    expect((await scans(supply)).scans[0]?.proof.fileGone).toBe(false);
    await purgeIn(24 * 15);
    const [scan] = (await scans(supply)).scans;
    expect(scan?.copy.purgeReason).toBe("expired");
    expect(scan?.proof).toMatchObject({ fileGone: true, keyGone: true });
  });

  test("a made-up link leads to nothing, and is told so", async () => {
    expect((await web(`/copies/${"A".repeat(32)}`)).status).toBe(404);
    expect((await web(`/copies/${"A".repeat(32)}/views`, "POST")).status).toBe(404);
    expect((await web("/copies/short")).status).toBe(404);
  });

  test("what is no scan is not stored", async () => {
    const store = sealingStore(d.services.blobs, scanTest);
    const page = Buffer.from("<html><script>alert(1)</script>");
    await expect(store.put(inPieces(page))).rejects.toMatchObject({
      fields: { file: "file-kind" },
    });
    await expect(store.put(inPieces(Buffer.from("%P")))).rejects.toMatchObject({
      fields: { file: "file-kind" },
    });
  });

  test("another library sees nothing of it", async () => {
    const { supply } = await delivered();
    await expect(d.run(asker, (ctx) => scansOf(ctx, supply))).rejects.toMatchObject({
      code: "not-found",
    });
    const { rows } = await d.run(asker, (ctx) => sql`select 1 from ill_copy`.execute(ctx.tx));
    expect(rows).toEqual([]);
  });
});
