import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { packagedBrowser } from "#test/packaged-browser";

test("the browser is unpacked where it is told to, whole, also by two at the same moment", async () => {
  const folder = await mkdtemp(join(tmpdir(), "commonshelf-browser-"));
  try {
    const [path, other] = await Promise.all([packagedBrowser(folder), packagedBrowser(folder)]);
    expect(other).toBe(path);
    expect((await stat(path)).size).toBeGreaterThan(100_000_000);
    expect(await readdir(folder)).toHaveLength(1);
    expect(dirname(dirname(path))).toBe(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
