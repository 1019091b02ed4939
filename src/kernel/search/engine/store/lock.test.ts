import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { openSearch } from "../open-search.ts";
import { schemas, withDirectory } from "../testing/library.ts";

const CHILD = new URL("../testing/lock-child.ts", import.meta.url);

test("two processes cannot have one index; one that was killed does not stand in the way", async () => {
  await withDirectory(async (dir) => {
    const child = spawn(process.execPath, [fileURLToPath(CHILD), dir], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    await expect(openSearch({ dir, schemas, threads: 0 })).rejects.toThrow(
      `in use by process ${child.pid}`,
    );
    child.kill("SIGKILL");
    await once(child, "close");
    const engine = await openSearch({ dir, schemas, threads: 0 });
    await expect(openSearch({ dir, schemas, threads: 1 })).rejects.toThrow("in use");
    await engine.close();
    await (await openSearch({ dir, schemas, threads: 1 })).close();
  });
});
