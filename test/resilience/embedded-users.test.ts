import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { once } from "node:events";
import { afterEach, beforeEach, expect, test } from "vitest";
import { packagedBinaries } from "../../src/kernel/db/embedded/binaries.ts";
import { canPass } from "../../src/kernel/db/embedded/place.ts";
import { startEmbedded } from "../../src/kernel/db/embedded/start.ts";
import { startInserter } from "./inserter.ts";

const isRoot = process.getuid?.() === 0;
/** An ordinary account of every Linux system; it must be able to reach Node and this file. */
const daemon = { name: "daemon", uid: 1, gid: 1 };
const reachable =
  canPass(dirname(process.execPath), daemon) && canPass(import.meta.dirname, daemon);

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-users-"));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The package as `npm ci --ignore-scripts` leaves it: without a single library link. */
function freshBinaries(): string {
  const root = join(folder, "package", "native");
  cpSync(packagedBinaries(), root, {
    recursive: true,
    filter: (path) => !/\.so(\.\d+)?$/.test(path) || !isLinkName(path),
  });
  cpSync(join(packagedBinaries(), "..", "package.json"), join(folder, "package", "package.json"));
  return root;
}

/** The links that pg-symlinks.json lists end in `.so` or one number; the extensions' own libraries lie deeper. */
function isLinkName(path: string): boolean {
  return /\/lib\/lib(ecpg|ecpg_compat|icudata|icui18n|icuuc|pgtypes|pq)\.so(\.\d+)?$/.test(path);
}

async function expectItRuns(dataDir: string, binaries: string, account?: typeof daemon) {
  const inserter = startInserter(dataDir, { binaries, account });
  await inserter.more(5);
  inserter.process.kill("SIGKILL");
  await once(inserter.process, "exit");
}

test("library links that no install script made are made at the start", async () => {
  const binaries = freshBinaries();
  expect(existsSync(join(binaries, "lib", "libpq.so.5"))).toBe(false);
  const server = await startEmbedded({ dataDir: join(folder, "postgres"), binaries });
  await server.stop();
  expect(existsSync(join(binaries, "lib", "libpq.so.5"))).toBe(true);
});

test.runIf(isRoot)("root starts it under an account that is not root", async () => {
  const dataDir = join(folder, "postgres");
  await (await startEmbedded({ dataDir })).stop();
  expect(statSync(join(dataDir, "cluster")).uid).not.toBe(0);
  expect(statSync(join(dataDir, "cluster", "commonshelf.credentials")).mode & 0o777).toBe(0o600);
});

test.runIf(isRoot && reachable)(
  "an ordinary user with read-only packages gets a copy of the programs",
  async () => {
    const binaries = freshBinaries();
    const home = join(folder, "home");
    mkdirSync(home);
    chownSync(home, daemon.uid, daemon.gid);
    await expectItRuns(join(home, "postgres"), binaries, daemon);
    expect(existsSync(join(binaries, "lib", "libpq.so.5"))).toBe(false);
    expect(statSync(join(home, "postgres", "cluster")).uid).toBe(daemon.uid);
  },
);

test.runIf(isRoot)("root with packages in a closed home gets a copy of the programs", async () => {
  const binaries = freshBinaries();
  chmodSync(join(folder, "package"), 0o700);
  await expectItRuns(join(folder, "postgres"), binaries);
});

test.runIf(isRoot && reachable)(
  "a user id without a name, as in many containers, works",
  async () => {
    const nameless = { name: "nameless", uid: 54321, gid: 54321 };
    const home = join(folder, "home");
    mkdirSync(home);
    chownSync(home, nameless.uid, nameless.gid);
    await expectItRuns(join(home, "postgres"), packagedBinaries(), nameless);
    expect(statSync(join(home, "postgres", "cluster")).uid).toBe(nameless.uid);
    expect(existsSync(join(home, "postgres", "initdb-programs"))).toBe(false);
  },
);

test.runIf(isRoot && reachable)(
  "root goes on with the data of an ordinary user, and hands them back",
  async () => {
    const dataDir = join(folder, "home", "postgres");
    mkdirSync(dirname(dataDir));
    chownSync(dirname(dataDir), daemon.uid, daemon.gid);
    await expectItRuns(dataDir, packagedBinaries(), daemon);
    await (await startEmbedded({ dataDir })).stop();
    await expectItRuns(dataDir, packagedBinaries(), daemon);
  },
);
