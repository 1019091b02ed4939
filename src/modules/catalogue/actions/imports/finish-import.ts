import type { Ctx } from "#kernel/tenancy";
import { importFinished } from "../../events.ts";
import { noCounts } from "../../model/imports/counts.ts";
import type { Withheld } from "../../model/imports/finding.ts";
import { isOver } from "../../model/imports/state.ts";
import { insertFindings } from "../../store/import-failures.ts";
import { forgetSeen, unseenRecords } from "../../store/import-seen.ts";
import { appendState, lockedState } from "../../store/import-states.ts";
import { advanceImport, findImport, type Import } from "../../store/imports.ts";
import { lockRecords } from "../../store/records.ts";
import { removeRecords } from "./load-records.ts";
import type { ImportWork } from "./import-work.ts";

const AT_ONCE = 500;

/**
 * Ends an import. After a full load the records that were not in it are deleted, unless something of
 * the file could not be read (they might have been there) or it holds no record at all: that is no
 * catalogue, but an export that went wrong.
 */
export async function finishImport(
  { run, visitor }: Pick<ImportWork, "run" | "visitor">,
  { id, library, mode }: Import,
  outcome: "finished" | "cancelled",
): Promise<void> {
  const full = outcome === "finished" && mode === "full";
  if (full) while (await run(visitor, (ctx) => removeUnseen(ctx, id, library)));
  await run(visitor, async (ctx) => {
    const current = await lockedState(ctx, id);
    const delivery = await findImport(ctx, id);
    if (!delivery || !current || isOver(current)) return;
    const withheld = full && mustWithhold(delivery);
    if (withheld) await noteWithheld(ctx, delivery);
    const end = outcome === "cancelled" ? { state: outcome } : endOf(delivery, withheld);
    await forgetSeen(ctx, id);
    await appendState(ctx, id, library, end.state, end.detail);
    const { counts } = delivery;
    await ctx.emit(importFinished, {
      importId: id,
      libraryId: library,
      outcome: end.state,
      counts,
    });
  });
}

type End = {
  readonly state: "finished" | "failed" | "cancelled";
  readonly detail?: Readonly<Record<string, unknown>>;
};

/** How an import ends whose file was read to its end. */
function endOf({ counts: { read, failed } }: Import, withheld: boolean): End {
  if (read > 0 && failed === read)
    return { state: "failed", detail: { reason: "no-record-readable", withheld } };
  if (withheld && read === 0)
    return { state: "failed", detail: { reason: "nothing-in-full-load", withheld } };
  return { state: "finished", ...(withheld ? { detail: { withheld } } : {}) };
}

/** Whether what a full load seems to leave out must stay. */
function mustWithhold({ counts: { read, failed } }: Import): boolean {
  return read === 0 || failed > 0;
}

/** Ends an import whose file cannot be opened. */
export async function giveUpImport(
  { run, visitor }: Pick<ImportWork, "run" | "visitor">,
  { id, library }: Import,
): Promise<void> {
  await run(visitor, async (ctx) => {
    await forgetSeen(ctx, id);
    await appendState(ctx, id, library, "failed", { reason: "file-missing" });
    const counts = (await findImport(ctx, id))?.counts ?? noCounts;
    await ctx.emit(importFinished, { importId: id, libraryId: library, outcome: "failed", counts });
  });
}

/** Deletes some records that were not in the load. @returns whether there may be more. */
async function removeUnseen(ctx: Ctx, id: string, library: string): Promise<boolean> {
  const state = await lockedState(ctx, id);
  await lockRecords(ctx, library);
  const delivery = await findImport(ctx, id);
  if (!delivery || state !== "running" || mustWithhold(delivery)) return false;
  const unseen = await unseenRecords(ctx, id, library, AT_ONCE);
  await removeRecords(ctx, library, unseen);
  const { position, consumed, format } = delivery;
  const counts = { ...noCounts, deleted: unseen.length };
  await advanceImport(ctx, id, position, {
    position,
    consumed,
    format: format ?? "iso2709",
    counts,
    warned: 0,
  });
  return unseen.length === AT_ONCE;
}

/** Says that deletions were left undone; unless another reason is given, for what could not be read. */
export async function noteWithheld(
  ctx: Ctx,
  { id, library, position, counts }: Import,
  why: Withheld = { code: "deletions-withheld", params: { failures: counts.failed } },
): Promise<void> {
  const finding = {
    offset: position,
    severity: "warning",
    ordinal: 0,
    controlNumber: null,
    firstBytes: "",
  } as const;
  await insertFindings(ctx, id, library, [{ ...finding, ...why }]);
}
