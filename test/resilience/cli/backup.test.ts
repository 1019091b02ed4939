import { mkdtempSync, rmSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageRoot } from "#kernel/config";
import { commonshelf, type Environment, type Serving, startServing } from "./command.ts";

const catalogue = (name: string) => join(packageRoot, "demo/catalogues", name);

let folder = "";
let env: Record<string, string>;
let serving: Serving;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-backup-"));
  await chmod(folder, 0o755);
  env = place("data");
  serving = await startServing(env);
  await commonshelf(["library", "add", "harbour", "--name", "Harbour"], env);
  await commonshelf(["library", "add", "island", "--name", "Island"], env);
  await commonshelf(["import", catalogue("kingfisher.mrc"), "--library", "harbour"], env);
});
afterAll(async () => {
  await serving.stop();
  rmSync(folder, { recursive: true, force: true });
});

function place(name: string): Record<string, string> {
  return { COMMONSHELF_DATA: join(folder, name), COMMONSHELF_DEMO: "no" };
}

async function titlesOf(library: string, at: Environment): Promise<number> {
  const ran = await commonshelf(["search", "", "--library", library, "--limit", "1", "--json"], at);
  const [{ total }] = ran.json() as [{ total: number }];
  return total;
}

test.each([
  ["physical", []],
  ["portable", ["--portable"]],
])(
  "a %s backup made while a catalogue is loaded holds what was there, and serves elsewhere",
  async (kind, options) => {
    const target = join(folder, kind);
    const loading = commonshelf(
      ["import", catalogue("port-merrow.mrc"), "--library", "island", "--full"],
      env,
    );
    const made = await commonshelf(["backup", target, "--json", ...options], env);
    expect(made).toMatchObject({ code: 0, err: "" });
    expect(made.json()).toEqual([expect.objectContaining({ folder: target, kind })]);
    expect((await loading).code).toBe(0);

    const elsewhere = place(`${kind}-restored`);
    const restored = await commonshelf(["restore", target, "--json"], elsewhere);
    expect(restored).toMatchObject({ code: 0, err: "" });
    const other = await startServing(elsewhere);
    try {
      expect((await fetch(`${other.url}/health`)).status).toBe(200);
      expect(await titlesOf("harbour", elsewhere)).toBe(await titlesOf("harbour", env));
      expect(await titlesOf("island", elsewhere)).toBeLessThanOrEqual(
        await titlesOf("island", env),
      );
      const again = await commonshelf(
        ["import", catalogue("port-merrow.mrc"), "--library", "island", "--full"],
        elsewhere,
      );
      expect(again.code).toBe(0);
      expect(await titlesOf("island", elsewhere)).toBe(await titlesOf("island", env));
    } finally {
      await other.stop();
    }
    const over = await commonshelf(["restore", target], elsewhere);
    expect(over.code).toBe(1);
    expect(over.err).toMatch(/There (is a database|are libraries)/);
  },
);

test("a copy of the embedded database is not taken for one of another server", async () => {
  const target = join(folder, "for-another");
  await commonshelf(["backup", target], env);
  const other = { ...place("never"), DATABASE_URL: "postgres://localhost:1/x" };
  const ran = await commonshelf(["restore", target], other);
  expect(ran).toMatchObject({ code: 1, err: expect.stringContaining("--portable") });
});
