import { Refusal } from "#kernel/access";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { type Batch, type BatchItem, readBatch, readBatchItems } from "../../store/desk/batches.ts";
import { type SubjectName, subjectNames } from "../../store/desk/subjects.ts";
import { deskLibrary } from "./desk-library.ts";

/** A batch with what came of each. */
export type BatchReport = {
  readonly batch: Batch;
  readonly items: readonly BatchItem[];
  readonly names: ReadonlyMap<string, SubjectName>;
};

/** Reads what came of a batch. @throws Refusal `not-found`, `forbidden`. */
export async function batchReport(ctx: Ctx, id: string): Promise<BatchReport> {
  const library = deskLibrary(ctx);
  const batch = isId(id) ? await readBatch(ctx, id) : null;
  if (!batch) throw new Refusal("not-found");
  const items = await readBatchItems(ctx, id);
  const subjects = items.map(({ subject }) => subject);
  return { batch, items, names: await subjectNames(ctx, library, batch.side, subjects) };
}
