import type { Ctx } from "#kernel/tenancy";
import type { MarcFormat } from "#standards/marc";
import { type ImportCounts, noCounts } from "../../model/imports/counts.ts";
import type { Entry, Finding } from "../../model/imports/finding.ts";
import type { LoadableRecord } from "../../model/imports/loadable.ts";
import { insertFindings } from "../../store/import-failures.ts";
import { noteSeen } from "../../store/import-seen.ts";
import { advanceImport, type ImportMode } from "../../store/imports.ts";
import { commitLightly, lockRecords } from "../../store/records.ts";
import { attempt } from "../../store/savepoint.ts";
import { judgeOf, loadRecords } from "./load-records.ts";
import { numbered } from "./numbered.ts";

/** What a running import keeps in mind. */
export type Delivery = {
  readonly id: string;
  readonly library: string;
  readonly mode: ImportMode;
};

/** Some entries that follow one another in the file. */
export type Batch = {
  readonly entries: readonly Entry[];
  /** Where the first begins and the last ends, in bytes of the unpacked file. */
  readonly from: number;
  readonly end: number;
  readonly format: MarcFormat;
  /** Bytes of the file itself read so far. */
  readonly consumed: number;
};

/**
 * Loads a batch, notes what was found, and moves the import's position, all or nothing.
 * @returns false when the import no longer stands where the batch begins: another run has gone on with it.
 */
export async function loadBatch(ctx: Ctx, delivery: Delivery, batch: Batch): Promise<boolean> {
  await commitLightly(ctx);
  await lockRecords(ctx, delivery.library);
  const records = batch.entries.flatMap(({ record }) => record ?? []);
  const loaded = await loadWhatCanBe(ctx, delivery, records);
  const findings = [...batch.entries.flatMap((entry) => entry.findings), ...loaded.findings];
  await insertFindings(ctx, delivery.id, delivery.library, numbered(findings));
  if (delivery.mode === "full")
    await noteSeen(
      ctx,
      delivery.id,
      delivery.library,
      records.map(({ controlNumber }) => controlNumber),
    );
  const failed = findings.filter(({ severity }) => severity === "failure").length;
  const superseded = batch.entries.filter((entry) => entry.superseded).length;
  const counts = sum(loaded.counts, {
    ...noCounts,
    read: failed + superseded,
    failed,
    unchanged: superseded,
  });
  const warned = batch.entries.filter((entry) =>
    entry.findings.some(({ severity }) => severity === "warning"),
  ).length;
  const { end: position, consumed, format } = batch;
  return advanceImport(ctx, delivery.id, batch.from, {
    position,
    consumed,
    format,
    counts,
    warned,
  });
}

type Loaded = { readonly counts: ImportCounts; readonly findings: readonly Finding[] };

/** Loads records; when the database refuses some, halves the batch until the one at fault stands alone. */
async function loadWhatCanBe(
  ctx: Ctx,
  delivery: Delivery,
  records: readonly LoadableRecord[],
): Promise<Loaded> {
  const result = await attempt(ctx, () =>
    loadRecords(ctx, delivery.library, records, judgeOf(delivery.mode)),
  );
  if ("done" in result) return { counts: result.done, findings: [] };
  const [only] = records;
  if (records.length === 1 && only)
    return { counts: noCounts, findings: [refused(only, result.fault)] };
  const middle = Math.ceil(records.length / 2);
  const first = await loadWhatCanBe(ctx, delivery, records.slice(0, middle));
  const second = await loadWhatCanBe(ctx, delivery, records.slice(middle));
  return {
    counts: sum(first.counts, second.counts),
    findings: [...first.findings, ...second.findings],
  };
}

function refused({ offset, controlNumber, bytes }: LoadableRecord, message: string): Finding {
  const params = { message: message.slice(0, 200) };
  return {
    offset,
    severity: "failure",
    code: "not-storable",
    params,
    controlNumber,
    bytes: bytes.subarray(0, 300),
  };
}

function sum(a: ImportCounts, b: ImportCounts): ImportCounts {
  return {
    read: a.read + b.read,
    new: a.new + b.new,
    changed: a.changed + b.changed,
    unchanged: a.unchanged + b.unchanged,
    deleted: a.deleted + b.deleted,
    failed: a.failed + b.failed,
  };
}
