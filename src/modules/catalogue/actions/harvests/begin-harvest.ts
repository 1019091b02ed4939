import { createHash } from "node:crypto";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { cutText } from "../../model/cut-text.ts";
import type { HarvestSource } from "../../model/harvests/source.ts";
import { windowFrom } from "../../model/harvests/window.ts";
import { appendState } from "../../store/import-states.ts";
import { insertImport } from "../../store/imports.ts";
import { type HarvestKind, insertHarvest, unfinishedHarvest } from "../../store/harvests.ts";
import { HARVEST } from "./harvest-job.ts";

/**
 * Begins to harvest a source in the name of the library of `ctx`; a job does it. One harvest of a
 * source goes on at a time: while it does, that one is given back. @returns the id of its import.
 */
export async function beginHarvest(
  ctx: Ctx,
  source: HarvestSource,
  kind: HarvestKind,
): Promise<string> {
  const running = await unfinishedHarvest(ctx, source.id);
  if (running) return running;
  const id = newId();
  const from = kind === "full" ? null : windowFrom(source.through, source.granularity ?? "day");
  // There is no file; the import's own name stands for it, so that it is like no other.
  const sha256 = createHash("sha256").update(id).digest("hex");
  const fileName = cutText(source.name, 255);
  await insertImport(ctx, {
    id,
    fileName,
    sha256,
    bytes: 0,
    path: null,
    mode: "update",
    dialect: null,
  });
  await insertHarvest(ctx, { id, source: source.id, kind, from });
  await appendState(ctx, id, source.library, "waiting");
  await ctx.enqueue(HARVEST, { importId: id, library: source.library }, { key: keyOf(id) });
  return id;
}

/** Under which a waiting job of a harvest is replaced rather than doubled. */
export function keyOf(id: string): string {
  return `catalogue.harvest:${id}`;
}
