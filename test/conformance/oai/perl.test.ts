import { execFile, spawnSync } from "node:child_process";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { serve, type ServerType } from "@hono/node-server";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { modules } from "../../../src/app/modules.ts";
import { changeFollowers } from "../../../src/app/registry.ts";
import { tellFollowers } from "../../../src/app/search/change-followers.ts";
import { deliver } from "../../../src/modules/catalogue/test/deliver.ts";
import * as sample from "../../../src/modules/catalogue/test/records.ts";

/** HTTP::OAI is a harvester by other hands: it must find all that is here, and know what is gone. */
const hasPerl = spawnSync("perl", ["-MHTTP::OAI", "-e", "1"]).status === 0;
if (!hasPerl)
  process.stderr.write("Skipped: HTTP::OAI (Debian package libhttp-oai-perl) is not installed.\n");

const TITLES = 1100;
let d: TestDeployment;
let server: ServerType;
let port = 0;
let harbour: Library;
let hill: Library;
const book = (at: number) => ({
  number: `n${at}`,
  title: `Café & treatise ${at * 7919} <on> topic ${at * 104_729}`,
  author: `Writer${at}, Ann`,
  year: 1500 + (at % 500),
  copies: [[`b${at}`, "available"] as const],
});

beforeAll(async () => {
  if (!hasPerl) return;
  d = await testDeployment({ PORT: "0" });
  [harbour, hill] = [await d.library("harbour"), await d.library("hill")];
  await deliver(d, harbour, sample.file(...Array.from({ length: TITLES }, (_, at) => book(at))));
  await deliver(d, hill, sample.file(...Array.from({ length: 50 }, (_, at) => book(at))));
  await settle();
  const app = await d.app();
  // The host is checked elsewhere; here the port is known only when the server listens.
  const fetch = (request: Request) => {
    const headers = new Headers(request.headers);
    headers.set("host", "localhost:0");
    return app.fetch(new Request(request, { headers }));
  };
  await new Promise<void>((resolve) => {
    server = serve({ fetch, port: 0, hostname: "127.0.0.1" }, ({ port: taken }: AddressInfo) => {
      port = taken;
      resolve();
    });
  });
});
afterAll(async () => {
  if (!hasPerl) return;
  server.close();
  await d.close();
});

/** Lets the offers follow what was delivered, and then an hour pass. */
async function settle(): Promise<void> {
  await tellFollowers(d.run, changeFollowers(modules));
  await d.asSystem((ctx) =>
    sql`update offer set stamp = stamp - interval '1 hour'`.execute(ctx.tx),
  );
}

const run = promisify(execFile);
const harvest = async (verb: string, args: Readonly<Record<string, string>> = {}) => {
  const script = join(import.meta.dirname, "harvest.pl");
  const base = `http://127.0.0.1:${port}/oai`;
  const options = { maxBuffer: 1 << 28 };
  const { stdout } = await run(
    "perl",
    [script, base, verb, ...Object.entries(args).flat()],
    options,
  );
  const lines = stdout.split("\n").filter(Boolean);
  return lines.map((line) => line.split("\t"));
};

describe.runIf(hasPerl)("HTTP::OAI, a harvester written in Perl", () => {
  it("knows whom it speaks to", async () => {
    expect(await harvest("Identify")).toEqual([
      ["Commonshelf", "2.0", "YYYY-MM-DDThh:mm:ssZ", "persistent"],
    ]);
    expect((await harvest("ListMetadataFormats")).flat()).toEqual(["oai_dc", "marc21", "marcxml"]);
    const sets = (await harvest("ListSets")).flat();
    expect(sets).toEqual(["form", "library", "form:book", "library:harbour", "library:hill"]);
  });

  it.each(["oai_dc", "marc21"])(
    "finds every title in %s, page after page",
    async (metadataPrefix) => {
      const found = await harvest("ListRecords", { metadataPrefix });
      expect(new Set(found.map(([, id]) => id)).size).toBe(TITLES);
      expect(found).toHaveLength(TITLES);
      expect(
        found.every(([status, , , , length]) => status === "live" && Number(length) > 200),
      ).toBe(true);
      const titles = found.map(([, , , , , title]) => title);
      for (const at of [0, 7, TITLES - 1]) expect(titles).toContain(book(at).title);
    },
  );

  it("finds every identifier, and those of one set", async () => {
    expect(await harvest("ListIdentifiers", { metadataPrefix: "marc21" })).toHaveLength(TITLES);
    const ofHill = await harvest("ListIdentifiers", {
      metadataPrefix: "marc21",
      set: "library:hill",
    });
    expect(ofHill).toHaveLength(50);
    for (const [, , , sets] of ofHill) expect(sets).toBe("form:book,library:harbour,library:hill");
  });

  it("hears what has changed and gone since it was last here", async () => {
    const last = new Date(Date.now() - 3_000_000);
    const from = `${last.toISOString().slice(0, 19)}Z`;
    const none = await harvest("ListRecords", { metadataPrefix: "oai_dc", from });
    expect(none).toEqual([["error", "noRecordsMatch"]]);
    await deliver(d, hill, sample.file(...[0, 1].map(book)), "delete");
    await deliver(d, harbour, sample.file(...[0, 900].map(book)), "delete");
    await tellFollowers(d.run, changeFollowers(modules));
    await d.asSystem((ctx) =>
      sql`update offer set stamp = clock_timestamp() where stamp > clock_timestamp()`.execute(
        ctx.tx,
      ),
    );
    const since = await harvest("ListRecords", { metadataPrefix: "oai_dc", from });
    // 0 and 900 have gone for good; 1 is still at the harbour.
    expect(since.map(([status]) => status).toSorted()).toEqual(["deleted", "deleted", "live"]);
    const until = await harvest("ListIdentifiers", { metadataPrefix: "oai_dc", until: from });
    expect(until).toHaveLength(TITLES - 3);
    const hillSince = await harvest("ListRecords", {
      metadataPrefix: "marc21",
      from,
      set: "library:hill",
    });
    expect(hillSince.map(([status]) => status)).toEqual(["deleted", "deleted"]);
    expect(await harvest("ListRecords", { metadataPrefix: "oai_dc" })).toHaveLength(TITLES - 2);
  });

  it("asks by days too", async () => {
    const today = new Date().toISOString().slice(0, 10);
    const found = await harvest("ListIdentifiers", {
      metadataPrefix: "oai_dc",
      from: "2020-01-01",
      until: today,
    });
    expect(found).toHaveLength(TITLES);
  });
});
