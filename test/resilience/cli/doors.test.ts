import { createServer } from "node:net";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callZ3950 } from "#test/z3950-peer";
import { commonshelf, freePort, type Serving, startServing } from "./command.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "commonshelf-doors-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const greeting = {
  initRequest: {
    versions: ["version-2", "version-3"],
    options: ["search"],
    preferredMessageSize: 1 << 20,
    exceptionalRecordSize: 1 << 20,
  },
} as const;

/** Where the door is, as the start says. */
function doorOf(site: Serving): unknown {
  return (JSON.parse(site.said().split("\n")[0] ?? "") as { doors: Record<string, unknown> }).doors[
    "Z39.50"
  ];
}

test("Z39.50 is open where the settings say, and Ctrl-C says goodbye to who is there", async () => {
  const port = await freePort();
  const env = {
    COMMONSHELF_DATA: join(folder, "open"),
    COMMONSHELF_DEMO: "no",
    Z3950_PORT: String(port),
  };
  const site = await startServing(env);
  expect(doorOf(site)).toBe(`127.0.0.1:${port}`);
  const peer = await callZ3950(port);
  expect(await peer.ask(greeting)).toMatchObject({ initResponse: { accepted: true } });

  const other = { ...env, COMMONSHELF_DATA: join(folder, "other"), PORT: String(await freePort()) };
  const refused = await commonshelf(["start"], other);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain(
    `Port ${port} is taken by another program, and Z39.50 was to have it.`,
  );
  expect(refused.err).toContain("Z3950_PORT=0");

  const stopped = site.stop();
  expect(await peer.next()).toMatchObject({ close: { reason: 1 } });
  expect(await stopped).toBe(0);
  await expect(callZ3950(port)).rejects.toThrow();
});

test("a usual port that another program has keeps nobody from starting; in production there is none", async () => {
  // Whether this test or another program takes it first is all the same.
  const occupier = createServer()
    .on("error", () => undefined)
    .listen(2100, "127.0.0.1");
  const env = { COMMONSHELF_DATA: join(folder, "yielding"), COMMONSHELF_DEMO: "no" };
  const site = await startServing(env);
  expect(doorOf(site)).toBeNull();
  expect(await site.stop()).toBe(0);
  occupier.close();
  const production = await startServing({ ...env, NODE_ENV: "production" });
  expect(doorOf(production)).toBeUndefined();
  expect(await production.stop()).toBe(0);
});
