import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "#kernel/config";

const folder = join(packageRoot, "../shared/fixtures");

/** Whether the public fixtures stand beside the repository; tests that need them are skipped otherwise. */
export const fixturesPresent = existsSync(folder);

/** Says once why tests are skipped. */
export function saySkipped(): void {
  if (!fixturesPresent)
    process.stderr.write("Skipped: the public fixtures are not beside the repository.\n");
}

export function fixture(path: string): Buffer {
  return readFileSync(join(folder, path));
}
