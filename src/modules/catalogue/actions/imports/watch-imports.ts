import { Refusal } from "#kernel/access";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { libraryToWatch } from "../../policy.ts";
import { type ImportFinding, listFindings } from "../../store/import-failures.ts";
import { type ImportStep, importSteps } from "../../store/import-states.ts";
import { findImport, type Import, listImports } from "../../store/imports.ts";

export type { ImportFinding } from "../../store/import-failures.ts";
export type { ImportStep } from "../../store/import-states.ts";
export type { Import } from "../../store/imports.ts";

const MOST = 100;

/** The library's imports, newest first; those before the one named by `before`. */
export async function importsOf(
  ctx: Ctx,
  limit = 20,
  before: string | null = null,
): Promise<readonly Import[]> {
  libraryToWatch(ctx);
  return listImports(ctx, Math.min(MOST, limit), before !== null && isId(before) ? before : null);
}

/** An import with what became of it, oldest first. */
export type ImportReport = { readonly delivery: Import; readonly steps: readonly ImportStep[] };

/** @throws Refusal `not-found` when the visitor's library has no such import. */
export async function importReport(ctx: Ctx, id: string): Promise<ImportReport> {
  libraryToWatch(ctx);
  const delivery = isId(id) ? await findImport(ctx, id) : null;
  if (!delivery) throw new Refusal("not-found");
  return { delivery, steps: await importSteps(ctx, id) };
}

/** A page of findings, and the cursor of the next one. */
export type FindingsPage = {
  readonly findings: readonly ImportFinding[];
  readonly next: string | null;
};

/** What could not be loaded (or looked odd), in the order of the file; `cursor` from the page before. */
export async function importFindings(
  ctx: Ctx,
  id: string,
  severity: ImportFinding["severity"],
  cursor: string | null = null,
  limit = 50,
): Promise<FindingsPage> {
  libraryToWatch(ctx);
  if (!isId(id)) throw new Refusal("not-found");
  const size = Math.min(MOST, Math.max(1, limit));
  const found = await listFindings(ctx, id, severity, size + 1, positionOf(cursor));
  const findings = found.slice(0, size);
  const last = findings.at(-1);
  return { findings, next: found.length > size && last ? `${last.offset}-${last.ordinal}` : null };
}

function positionOf(cursor: string | null): { offset: number; ordinal: number } | undefined {
  const [, offset, ordinal] = /^(\d{1,15})-(\d{1,4})$/.exec(cursor ?? "") ?? [];
  return offset === undefined ? undefined : { offset: Number(offset), ordinal: Number(ordinal) };
}
