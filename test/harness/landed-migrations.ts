import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { packageRoot } from "#kernel/config";

/** Migrations that databases out there have applied, as `sha256sum` writes them. The list only grows. */
const LIST = "test/architecture/landed-migrations.txt";

/** Checksum of each migration that has landed, by its name. */
export function landedMigrations(): ReadonlyMap<string, string> {
  const lines = readFileSync(join(packageRoot, LIST), "utf8").trim().split("\n");
  return new Map(
    lines.map((line): [string, string] => {
      const [checksum = "", path = ""] = line.split(/\s+/);
      return [basename(path, ".sql"), checksum];
    }),
  );
}
