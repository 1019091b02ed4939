import { InvalidInput, Refusal } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import { isRequesterAct, isSupplierAct } from "../../model/desk/act-forms.ts";
import {
  type Batch,
  type BatchItem,
  endBatch,
  markBatchItem,
  nextBatchItem,
  readBatch,
} from "../../store/desk/batches.ts";
import { actOnRequest } from "../act-on-request.ts";
import { actOnSupply } from "../act-on-supply.ts";
import { ownRequest, ownSupply } from "./own-rows.ts";

/** Opens a transaction as the person who asked for the batch. */
type Act = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;

/**
 * Does what is left of a batch: each in a transaction of its own, together with the word that it is done,
 * so that one that was killed goes on where it stood and does nothing twice.
 */
export async function runBatch(act: Act, id: string): Promise<void> {
  const batch = await act((ctx) => readBatch(ctx, id));
  if (!batch) throw new Refusal("not-found");
  for (;;) {
    const more = await doNext(act, batch);
    if (!more) break;
  }
  await act((ctx) => endBatch(ctx, id));
}

/** @returns whether there was one left to do. */
async function doNext(act: Act, batch: Batch): Promise<boolean> {
  let tried: BatchItem | null = null;
  try {
    await act(async (ctx) => {
      tried = await nextBatchItem(ctx, batch.id);
      if (!tried) return;
      await doOne(ctx, batch, tried.subject);
      await mark(ctx, batch, tried, null);
    });
  } catch (fault) {
    const failed = tried as BatchItem | null;
    if (!failed || !isTold(fault)) throw fault;
    await act((ctx) => mark(ctx, batch, failed, fault));
  }
  return tried !== null;
}

async function doOne(ctx: Ctx, { side, act, input }: Batch, subject: string): Promise<void> {
  if (side === "lend" && isSupplierAct(act)) {
    await ownSupply(ctx, subject);
    await actOnSupply(ctx, subject, act, input);
  } else if (side === "borrow" && isRequesterAct(act)) {
    await ownRequest(ctx, subject);
    await actOnRequest(ctx, subject, act, input);
  } else throw new InvalidInput({ act: "invalid" });
}

type Told = Refusal | InvalidInput;
const isTold = (fault: unknown): fault is Told =>
  fault instanceof Refusal || fault instanceof InvalidInput;

function mark(ctx: Ctx, { id }: Batch, { position }: BatchItem, fault: Told | null): Promise<void> {
  const code = fault instanceof Refusal ? fault.code : fault && "invalid";
  const detail = fault instanceof Refusal ? fault.params : {};
  return markBatchItem(ctx, id, { position, outcome: fault ? "refused" : "done", code, detail });
}
