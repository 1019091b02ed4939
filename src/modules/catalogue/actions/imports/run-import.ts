import { createReadStream } from "node:fs";
import { Refusal } from "#kernel/access";
import type { Ctx, Services } from "#kernel/tenancy";
import { defaultMapping } from "../../model/copies/mapping.ts";
import { isOver } from "../../model/imports/state.ts";
import { appendState, lockedState } from "../../store/import-states.ts";
import { findImport, type Import } from "../../store/imports.ts";
import { readMapping } from "../../store/item-mapping.ts";
import { touchImport } from "../../store/harvests.ts";
import { knownRecords } from "../../store/records.ts";
import type { Reading } from "./entries.ts";
import type { ImportWork } from "./import-work.ts";
import { finishImport, giveUpImport } from "./finish-import.ts";
import { type Batch, type Delivery, loadBatch } from "./load-batch.ts";
import { judgeOf } from "./load-records.ts";
import { readBatches } from "./read-batches.ts";
import { repeatedNumbers } from "./repeated-numbers.ts";
import { Halted, watched } from "./watched.ts";

/**
 * Loads a delivery to its end, from where an earlier run was cut off. Each batch is a transaction of
 * its own with the position behind it, so whatever happens in between is done once.
 * @returns the import as it stands then.
 */
export async function runImport(work: ImportWork, importId: string): Promise<Import> {
  const begun = await work.run(work.visitor, (ctx) => begin(ctx, importId));
  if (isOver(begun.delivery.state)) return begun.delivery;
  const outcome = await loadAll(work, begun.delivery, begun.reading);
  if (outcome === "missing") await giveUpImport(work, begun.delivery);
  else if (outcome !== "superseded") await finishImport(work, begun.delivery, outcome);
  return work.run(work.visitor, (ctx) => existing(ctx, importId));
}

async function begin(
  ctx: Ctx,
  id: string,
): Promise<{ delivery: Import; reading: Omit<Reading, "syntax"> }> {
  const state = await lockedState(ctx, id);
  const delivery = await existing(ctx, id);
  if (state === "waiting" || state === "running")
    await appendState(ctx, id, delivery.library, "running", { position: delivery.position });
  // It may have waited in the queue for longer than a run may be silent.
  await touchImport(ctx, id);
  const mapping = (await readMapping(ctx)) ?? defaultMapping;
  return { delivery, reading: { dialect: delivery.dialect, mapping } };
}

async function existing(ctx: Ctx, id: string): Promise<Import> {
  const delivery = await findImport(ctx, id);
  if (!delivery) throw new Refusal("not-found");
  return delivery;
}

type Outcome = "finished" | "cancelled" | "superseded" | "missing";

/** While one batch is written by the database, the next is read and described here. */
async function loadAll(
  work: ImportWork,
  start: Import,
  reading: Omit<Reading, "syntax">,
): Promise<Outcome> {
  const open = () => watched(sourceOf(work.services, start), work, start);
  let batches: AsyncGenerator<Batch> | undefined;
  try {
    const repeated = await repeatedNumbers(open(), start, reading.dialect);
    batches = readBatches(open(), start, reading, repeated);
    let next = prepared(work, start, batches);
    for (;;) {
      const batch = await next;
      if (!batch) return "finished";
      next = prepared(work, start, batches);
      next.catch(() => undefined);
      const outcome = await commit(work, start, batch);
      if (outcome !== "loaded") return outcome;
    }
  } catch (fault) {
    if (fault instanceof Halted) return fault.outcome;
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return "missing";
    throw fault;
  } finally {
    await batches?.return(undefined);
  }
}

/** The next batch, with descriptions made for those records that will need them. */
async function prepared(
  { run, visitor }: ImportWork,
  { library, mode }: Import,
  batches: AsyncGenerator<Batch>,
): Promise<Batch | null> {
  const { value: batch, done } = await batches.next();
  if (done) return null;
  const records = batch.entries.flatMap(({ record }) => record ?? []);
  const known = await run(visitor, (ctx) =>
    knownRecords(
      ctx,
      library,
      records.map(({ controlNumber }) => controlNumber),
    ),
  );
  const judge = judgeOf(mode);
  for (const record of records)
    if (["new", "changed"].includes(judge(record, known.get(record.controlNumber))))
      record.derived();
  return batch;
}

/** Loads a batch; tells of it when it is committed, not before. */
async function commit(
  work: ImportWork,
  delivery: Delivery,
  batch: Batch,
): Promise<"loaded" | Outcome> {
  const outcome = await work
    .run(work.visitor, (ctx) => loadIfRunning(ctx, delivery, batch))
    .catch((fault: unknown) => {
      if (fault instanceof Superseded) return "superseded" as const;
      throw fault;
    });
  if (typeof outcome === "string") return outcome;
  work.onProgress?.(outcome);
  return "loaded";
}

async function loadIfRunning(
  ctx: Ctx,
  delivery: Delivery,
  batch: Batch,
): Promise<Import | "cancelled" | "superseded"> {
  const state = await lockedState(ctx, delivery.id);
  if (state === "cancelling") return "cancelled";
  if (state !== "running") return "superseded";
  if (!(await loadBatch(ctx, delivery, batch))) throw new Superseded();
  return existing(ctx, delivery.id);
}

/** Another run has gone on with this import; what this one did in the transaction is undone. */
class Superseded extends Error {}

function sourceOf({ blobs }: Services, { path, sha256 }: Import): AsyncIterable<Uint8Array> {
  return path === null ? blobs.get(sha256) : createReadStream(path, { highWaterMark: 256 * 1024 });
}
