import { execFileSync } from "node:child_process";
import { chownSync, globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commonshelf, freePort, startServing } from "./command.ts";

/** A PostgreSQL that Debian packages, older than the embedded one: 15 is the oldest we promise. */
const [programs] = globSync("/usr/lib/postgresql/{15,16,17}/bin").sort();
const account = accountToRun();
if (!programs || !account)
  process.stderr.write("Skipped: no PostgreSQL of Debian, or no account to run it under.\n");

function accountToRun(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0)
    return { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  try {
    const id = (kind: string) => Number(execFileSync("id", [kind, "postgres"], { stdio: "pipe" }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return null;
  }
}

describe.skipIf(!programs || !account)("on a PostgreSQL of Debian", () => {
  let folder = "";
  let env: Record<string, string>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "commonshelf-debian-"));
    await chmod(folder, 0o755);
    const port = await freePort();
    const home = join(folder, "server");
    execFileSync("mkdir", [home]);
    chownSync(home, account?.uid ?? 0, account?.gid ?? 0);
    const passwords = join(folder, "password");
    writeFileSync(passwords, "secret", { mode: 0o644 });
    run("initdb", [
      "-D",
      join(home, "c"),
      "-U",
      "shelf",
      "-E",
      "UTF8",
      "--locale=C",
      "-A",
      "scram-sha-256",
      `--pwfile=${passwords}`,
    ]);
    const options = `-p ${port} -k ${home} -c listen_addresses=127.0.0.1 -c fsync=off`;
    run("pg_ctl", ["-D", join(home, "c"), "-o", options, "-l", join(home, "log"), "-w", "start"]);
    env = {
      COMMONSHELF_DATA: join(folder, "data"),
      DATABASE_URL: `postgres://shelf:secret@127.0.0.1:${port}/postgres`,
    };
  });
  afterAll(() => {
    run("pg_ctl", ["-D", join(folder, "server", "c"), "-m", "immediate", "stop"]);
    rmSync(folder, { recursive: true, force: true });
  });

  function run(program: string, words: readonly string[]): void {
    const { uid, gid } = account ?? { uid: 0, gid: 0 };
    execFileSync(join(programs ?? "", program), words, { uid, gid, cwd: "/", stdio: "ignore" });
  }

  test("the demo is loaded, found and shown, and goes into an embedded database and back", async () => {
    const site = await startServing(env);
    const at = { ...env, PORT: new URL(site.url).port };
    const found = await commonshelf(["search", "americanah", "--json"], at);
    const [{ titles }] = found.json() as [{ titles: { url: string; title: string }[] }];
    expect(titles[0]?.title).toBe("Americanah");
    for (const path of ["/", "/find?q=river&available=1", titles[0]?.url ?? "", "/libraries"])
      expect((await fetch(new URL(path, site.url))).status, path).toBe(200);
    expect((await commonshelf(["doctor", "--json"], at)).code).toBe(0);
    // A server that goes on would do some job between this backup and the last.
    expect(await site.stop()).toBe(0);
    expect((await commonshelf(["backup", join(folder, "one")], env)).code).toBe(0);

    const embedded = { COMMONSHELF_DATA: join(folder, "embedded") };
    expect((await commonshelf(["restore", join(folder, "one")], embedded)).code).toBe(0);
    const made = await commonshelf(
      ["backup", join(folder, "two"), "--portable", "--json"],
      embedded,
    );
    const rows = (ran: { json: () => readonly unknown[] }) =>
      (ran.json() as [{ tables: { name: string; rows: number }[] }])[0].tables;
    execFileSync("rm", ["-r", join(folder, "one")]);
    const again = await commonshelf(["backup", join(folder, "one"), "--json"], env);
    expect(rows(made)).toEqual(rows(again));
  });
});
