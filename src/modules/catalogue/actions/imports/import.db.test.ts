import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Library, Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { runImport, startImport } from "../../index.ts";

const fixtures = new URL("../../../../../../shared/fixtures/", import.meta.url);
const present = existsSync(fixtures);
if (!present) console.warn("Skipped: the public fixtures are not beside the repository.");

let d: TestDeployment;
beforeAll(async () => {
  d = await testDeployment();
});
afterAll(() => d.close());

const staff = (library: Library): Visitor =>
  d.visitor([{ role: "library-administrator", library: library.id }], library);

async function load(library: Library, name: string) {
  const path = fileURLToPath(new URL(name, fixtures));
  const content = readFileSync(path);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const visitor = staff(library);
  const { id } = await d.run(visitor, (ctx) =>
    startImport(ctx, { fileName: name, sha256, bytes: content.length, path, mode: "update" }),
  );
  return runImport({ run: d.run, services: d.services, visitor }, id);
}

const count = async (query: string) => {
  const { rows } = await d.asSystem((ctx) => sql<{ n: string }>`${sql.raw(query)}`.execute(ctx.tx));
  return Number(rows[0]?.n);
};

describe.skipIf(!present)("loading two libraries that share titles", () => {
  it("loads all records with their copies", async () => {
    const rpls = await d.library("RPLS");
    const spls = await d.library("SPLS");
    const one = await load(rpls, "concerto/rpls.mrc");
    expect(one.state).toBe("finished");
    expect(one.counts).toEqual({
      read: 98,
      new: 98,
      changed: 0,
      unchanged: 0,
      deleted: 0,
      failed: 0,
    });
    const other = await load(spls, "concerto/spls.mrc");
    expect(other.counts.new).toBe(98);
    expect(await count("select count(*) n from item")).toBe(450);
    console.log(
      await count("select count(*) n from cluster"),
      await count("select count(*) n from cluster where held_by = 2"),
    );
  });
});
