import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "#kernel/config";
import type { Library, Visitor } from "#kernel/tenancy";
import type { Deployed } from "./deployed.ts";
import { runImport } from "../../actions/imports/run-import.ts";
import { startImport } from "../../actions/imports/start-import.ts";

/** A visitor who keeps a library's catalogue. */
export function keeperOf(d: Deployed, library: Library): Visitor {
  return d.visitor([{ role: "library-administrator", library: library.id }], library);
}

/** Adds a library of the demo consortium with its records, as its staff would. */
export async function shelve(d: Deployed, code: string, file: string): Promise<Library> {
  const library = await d.library(code, `Library ${code}`);
  const path = join(packageRoot, "demo/catalogues", file);
  const content = readFileSync(path);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const visitor = keeperOf(d, library);
  const { id } = await d.run(visitor, (ctx) =>
    startImport(ctx, { fileName: file, sha256, bytes: content.length, path, mode: "update" }),
  );
  await runImport({ run: d.run, services: d.services, visitor }, id);
  return library;
}
