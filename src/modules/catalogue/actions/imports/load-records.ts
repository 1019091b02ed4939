import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { type ImportCounts, noCounts } from "../../model/imports/counts.ts";
import type { LoadableRecord } from "../../model/imports/loadable.ts";
import { listedOf, toStore } from "../../model/titles/listed.ts";
import type { ImportMode } from "../../store/imports.ts";
import { writeItems } from "../../store/items.ts";
import {
  deleteRecords,
  type KnownRecord,
  knownRecords,
  type RecordRow,
  writeRecords,
} from "../../store/records.ts";
import { clusterRecords } from "../cluster-records.ts";
import type { ChangedRecord } from "../replan-titles.ts";

type Fate = "new" | "changed" | "unchanged" | "deleted";

type Judge = (record: LoadableRecord, known: KnownRecord | undefined) => Fate;

/**
 * Loads records of one library in the order given: a control number that comes twice is a record and
 * then its newer form. @returns what became of them.
 */
export async function loadRecords(
  ctx: Ctx,
  library: string,
  records: readonly LoadableRecord[],
  judge: Judge = fateOf,
): Promise<ImportCounts> {
  const counts = { ...noCounts };
  for (const run of distinctRuns(records))
    for (const fate of await loadRun(ctx, library, run, judge)) {
      counts[fate] += 1;
      counts.read += 1;
    }
  return counts;
}

/** Cuts a list where a control number comes again. */
function distinctRuns(records: readonly LoadableRecord[]): readonly (readonly LoadableRecord[])[] {
  const runs: LoadableRecord[][] = [[]];
  let seen = new Set<string>();
  for (const record of records) {
    if (seen.has(record.controlNumber)) {
      runs.push([]);
      seen = new Set();
    }
    seen.add(record.controlNumber);
    runs.at(-1)?.push(record);
  }
  return runs;
}

/**
 * What has to be done with a record, given what is known of it. One marked as deleted of which nobody
 * knows is loaded if it names copies: systems keep such marks from a life before, and the copies are there.
 */
function fateOf(record: LoadableRecord, known: KnownRecord | undefined): Fate {
  if (known && !known.deleted && known.fingerprint === record.fingerprint) return "unchanged";
  if (!record.withdrawn) return known && !known.deleted ? "changed" : "new";
  if (!known) return record.derived().copies.length > 0 ? "new" : "unchanged";
  return known.deleted ? "unchanged" : "deleted";
}

/** How the records of a delivery are judged. */
export function judgeOf(mode: ImportMode): Judge {
  return mode === "delete" ? fateOfWithdrawn : fateOf;
}

function fateOfWithdrawn(_record: LoadableRecord, known: KnownRecord | undefined): Fate {
  return known && !known.deleted ? "deleted" : "unchanged";
}

async function loadRun(
  ctx: Ctx,
  library: string,
  run: readonly LoadableRecord[],
  judge: Judge,
): Promise<readonly Fate[]> {
  const known = await knownRecords(
    ctx,
    library,
    run.map(({ controlNumber }) => controlNumber),
  );
  const fates = run.map((record) => judge(record, known.get(record.controlNumber)));
  const chosen = (...wanted: readonly Fate[]) =>
    run.filter((_, at) => wanted.some((fate) => fate === fates[at]));
  const written = chosen("new", "changed").map((record) => ({
    id: known.get(record.controlNumber)?.id ?? newId(),
    record,
  }));
  const gone = chosen("deleted").map(({ controlNumber }) => ({
    id: known.get(controlNumber)?.id ?? "",
    controlNumber,
  }));
  await writeRecords(ctx, library, written.map(rowOf));
  const copies = new Map(written.map(({ id, record }) => [id, record.derived().copies]));
  await writeItems(
    ctx,
    library,
    copies,
    [...known.values()].map(({ id }) => id).filter((id) => copies.has(id)),
  );
  await removeRecords(
    ctx,
    library,
    gone,
    written.map((one) => changedOf(one, library)),
  );
  return fates;
}

/** Deletes records, and brings the titles up to date for them and for those that changed with them. */
export async function removeRecords(
  ctx: Ctx,
  library: string,
  gone: readonly { readonly id: string; readonly controlNumber: string }[],
  changed: readonly ChangedRecord[] = [],
): Promise<void> {
  await deleteRecords(
    ctx,
    gone.map(({ id }) => id),
  );
  await clusterRecords(ctx, [
    ...changed,
    ...gone.map((record) => ({ ...record, library, compared: null })),
  ]);
}

type Written = { readonly id: string; readonly record: LoadableRecord };

function changedOf({ id, record }: Written, library: string): ChangedRecord {
  return { id, library, controlNumber: record.controlNumber, compared: record.derived().compared };
}

function rowOf({ id, record }: Written): RecordRow {
  const { controlNumber, syntax, dialect, bytes, fingerprint } = record;
  const { description, fullness, workKeys } = record.derived();
  const original = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
  return {
    id,
    controlNumber,
    syntax,
    dialect,
    original,
    fingerprint,
    description,
    listed: toStore(listedOf(description)),
    fullness,
    workKeys,
  };
}
