import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The package's own folder, found upward from here: the code runs from `src` in tests and from `build` in service. */
export const packageRoot: string = findRoot(import.meta.dirname);

function findRoot(from: string): string {
  if (existsSync(join(from, "package.json")) && existsSync(join(from, "package-lock.json")))
    return from;
  const parent = dirname(from);
  if (parent === from)
    throw new Error("package.json of commonshelf not found above the running code");
  return findRoot(parent);
}
