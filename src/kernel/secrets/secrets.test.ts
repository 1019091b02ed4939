import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openSecret, sealSecret } from "./index.ts";

const dataDir = mkdtempSync(join(tmpdir(), "commonshelf-secrets-"));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
const byFile = { dataDir, SECRETS_KEY: undefined };
const byWord = { dataDir: "/nowhere", SECRETS_KEY: "a long enough word of an operator" };

it.each([
  ["a key file", byFile],
  ["a setting", byWord],
])("what is sealed with %s opens for its purpose only", async (_, config) => {
  const sealed = await sealSecret(config, "door of manara", "pässword");
  expect(sealed).not.toContain("word");
  expect(await openSecret(config, "door of manara", sealed)).toBe("pässword");
  expect(await openSecret(config, "door of tamar", sealed)).toBeNull();
  expect(await openSecret(config, "door of manara", `${sealed.slice(0, -2)}AA`)).toBeNull();
});

it("opens with no other key, and takes nothing else for sealed", async () => {
  const sealed = await sealSecret(byFile, "p", "secret");
  expect(await openSecret(byWord, "p", sealed)).toBeNull();
  for (const text of ["", "v1.", "v2.AAAA", "v1.!!!!", "secret"])
    expect(await openSecret(byFile, "p", text)).toBeNull();
});

it("never seals the same secret alike", async () => {
  expect(await sealSecret(byWord, "p", "s")).not.toBe(await sealSecret(byWord, "p", "s"));
});

it("makes one key file, readable by its owner alone, also when asked at once", async () => {
  const folder = join(dataDir, "fresh");
  const config = { dataDir: folder, SECRETS_KEY: undefined };
  const sealed = await Promise.all(["a", "b", "c", "d"].map((one) => sealSecret(config, "p", one)));
  const opened = await Promise.all(sealed.map((one) => openSecret(config, "p", one)));
  expect(opened).toEqual(["a", "b", "c", "d"]);
  expect(readdirSync(folder)).toEqual(["secrets.key"]);
  const path = join(folder, "secrets.key");
  expect(readFileSync(path, "utf8").trim()).toHaveLength(44);
  if (process.platform !== "win32") expect(statSync(path).mode & 0o777).toBe(0o600);
});
