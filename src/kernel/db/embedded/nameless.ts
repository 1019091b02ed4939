import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Binaries, program } from "./binaries.ts";

/**
 * Runs initdb's work with programs that can do it under a user id which /etc/passwd does not name,
 * as containers started with `--user 12345` have. Both programs look their user up by `getpwuid`
 * only to print the name and to default the superuser's, which we give. In a copy that lives as
 * long as the work, this call becomes the equally long `getpwent`, which answers with the first
 * name there is. The server itself asks for no name and runs unchanged.
 */
export async function withNamelessUser<T>(
  binaries: Binaries,
  dataDir: string,
  work: (copy: Binaries) => Promise<T>,
): Promise<T> {
  const copy = { ...binaries, root: join(dataDir, "initdb-programs") };
  rmSync(copy.root, { recursive: true, force: true });
  try {
    cpSync(binaries.root, copy.root, { recursive: true, verbatimSymlinks: true });
    for (const name of ["initdb", "postgres"] as const) exchangeLookup(program(copy, name));
    return await work(copy);
  } finally {
    rmSync(copy.root, { recursive: true, force: true });
  }
}

function exchangeLookup(path: string): void {
  const content = readFileSync(path, "latin1");
  writeFileSync(path, content.replaceAll("\0getpwuid\0", "\0getpwent\0"), { encoding: "latin1" });
}
