import { mkdtempSync, rmSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageRoot } from "#kernel/config";
import { commonshelf, fixture, type Serving, startServing } from "./command.ts";

let folder = "";
let env: Record<string, string>;
let serving: Serving;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-cli-"));
  await chmod(folder, 0o755);
  env = { COMMONSHELF_DATA: join(folder, "data"), COMMONSHELF_DEMO: "no" };
  serving = await startServing(env);
  env["PORT"] = new URL(serving.url).port;
});
afterAll(async () => {
  await serving.stop();
  rmSync(folder, { recursive: true, force: true });
});

const catalogue = join(packageRoot, "demo/catalogues/kingfisher.mrc");

test("start says in one line of JSON where it is open", () => {
  expect(JSON.parse(serving.said())).toMatchObject({
    url: serving.url,
    process: "both",
    demo: null,
  });
});

test("a second start on the same data says that it runs already, and where", async () => {
  const { code, err } = await commonshelf(["start"], env);
  expect(code).toBe(1);
  expect(err).toContain(`Commonshelf runs already, on the data in ${env["COMMONSHELF_DATA"]}`);
  expect(err).toContain(`open ${serving.url}`);
  expect(err).toContain("COMMONSHELF_DATA=/another/folder PORT=");
});

test("while nobody is operator, the start says the link by which the first one comes in", async () => {
  const looked = await commonshelf(["doctor"], env);
  expect(looked.out).toContain("WRONG  operators");
  const { setUp } = JSON.parse(serving.said()) as { setUp: string };
  expect(setUp).toMatch(new RegExp(`^${serving.url}/invitations/[\\w-]{43}$`));
  const page = await fetch(setUp, { headers: { accept: "text/html" } });
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("its operator")]);
  const account = { email: "ana@shelf.example", name: "Ana", password: "a long walk home" };
  const body = new URLSearchParams(account);
  const come = await fetch(setUp, { method: "POST", body, redirect: "manual" });
  expect([come.status, come.headers.get("location")]).toEqual([303, "/network"]);
});

test("a library is added, listed, and not added twice", async () => {
  const words = ["library", "add", "harbour", "--name", "Harbour Library", "--json"];
  const added = await commonshelf([...words, "--time-zone", "Europe/Lisbon", "--hue", "40"], env);
  expect(added).toMatchObject({ code: 0, err: "" });
  const expected = { code: "harbour", name: "Harbour Library", timeZone: "Europe/Lisbon", hue: 40 };
  expect(added.json()).toEqual([expect.objectContaining(expected)]);
  expect((await commonshelf(["library", "list"], env)).out).toContain("Harbour Library");
  const again = await commonshelf(words, env);
  expect(again.code).toBe(1);
  expect(JSON.parse(again.err)).toMatchObject({ error: "invalid-input" });
});

test("a catalogue is loaded, loaded again without change, and searched beside the server", async () => {
  const words = ["import", catalogue, "--library", "HARBOUR", "--json"];
  const first = await commonshelf(words, env);
  expect(first).toMatchObject({ code: 0, err: "" });
  const [loaded] = first.json() as Record<string, number>[];
  expect(loaded).toMatchObject({ state: "finished", failed: 0, unchanged: 0, failures: [] });
  expect(loaded?.["new"]).toBe(loaded?.["read"]);
  const second = await commonshelf(words, env);
  expect(second.json()).toEqual([
    expect.objectContaining({ new: 0, changed: 0, unchanged: loaded?.["read"] }),
  ]);

  const found = await commonshelf(
    ["search", "pride and prejudise", "--library", "harbour", "--json"],
    env,
  );
  const [{ titles, total }] = found.json() as [{ total: number; titles: { title: string }[] }];
  expect(titles[0]?.title).toMatch(/^Pride and prejudice$/i);
  expect(total).toBeGreaterThanOrEqual(titles.length);
  const none = await commonshelf(["search", "", "--library", "nobody", "--json"], env);
  expect(none.json()).toEqual([expect.objectContaining({ total: 0, titles: [] })]);
});

test("what could not be loaded is told, record by record, and the exit code says so", async () => {
  const ran = await commonshelf(["import", "package.json", "--library", "harbour"], env);
  expect(ran.code).toBe(1);
  expect(ran.out).toMatch(
    /package\.json: failed\. 1 record: .* 1 failed; .*\n {2}failed, at byte 0: The JSON is no MARC record/,
  );
  const stranger = await commonshelf(["import", catalogue, "--library", "elsewhere"], env);
  expect(stranger).toMatchObject({ code: 1, err: expect.stringContaining("no library elsewhere") });
});

const concerto = fixture("concerto/rpls.mrc");

test.skipIf(concerto === null)("a system's real catalogue loads without a failure", async () => {
  await commonshelf(["library", "add", "RPLS", "--name", "Rohan"], env);
  const ran = await commonshelf(["import", concerto ?? "", "--library", "RPLS", "--json"], env);
  expect(ran.json()).toEqual([
    expect.objectContaining({ state: "finished", read: 98, new: 98, failed: 0 }),
  ]);
});

test("doctor finds everything in order, and reindex says when the server has done it", async () => {
  const healthy = await commonshelf(["doctor", "--json"], env);
  expect(healthy.json()).toEqual([expect.objectContaining({ ok: true })]);
  expect(healthy.code).toBe(0);
  const indexed = await commonshelf(["reindex", "--json"], env);
  expect(indexed).toMatchObject({ code: 0, err: "" });
  const [{ documents }] = (indexed.json() as [{ indexes: [{ documents: number }] }])[0].indexes;
  expect(indexed.json()).toMatchObject([{ ok: true, indexes: [{ state: "done" }] }]);
  expect(documents).toBeGreaterThan(0);
  const compared = await commonshelf(["index", "compare", "--json"], env);
  expect(compared.json()).toMatchObject([{ ok: true, indexes: [{ drifted: [] }] }]);
  expect((await commonshelf(["doctor"], env)).out).toMatch(/search drift +[1-9]\d* documents/);
  expect(await (await fetch(`${serving.url}/health`)).json()).toMatchObject({ search: true });
});

test("who starts it again is told where it is open", async () => {
  const again = await commonshelf(["start"], env);
  expect(again.code).toBe(1);
  expect(again.err).toContain(
    `runs already, on the data in ${env["COMMONSHELF_DATA"]}: open ${serving.url}`,
  );
});

test("the demo does not go into a network that has libraries", async () => {
  const ran = await commonshelf(["demo"], env);
  expect(ran).toMatchObject({ code: 1, err: expect.stringContaining("has libraries already") });
});
