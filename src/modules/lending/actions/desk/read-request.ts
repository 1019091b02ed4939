import { personById } from "#kernel/identity";
import type { Ctx } from "#kernel/tenancy";
import type { Money } from "#standards/iso4217";
import { readReader } from "../../store/readers.ts";
import type { RequestRow } from "../../store/requests.ts";
import { readRota, type RotaEntry } from "../../store/rota-entries.ts";
import { ownRequest } from "./own-rows.ts";
import { readerOwes } from "./reader-paid.ts";
import { type CaseHistory, readHistory } from "./read-supply.ts";

/** For whom a request is, as far as the desk needs it. */
export type ForWhom = {
  readonly name: string | null;
  readonly card: string | null;
  readonly contact: string | null;
  readonly sendDirectly: boolean;
  readonly note: string | null;
};

export type { RequestRow } from "../../store/requests.ts";

/** A request with all that a person at the desk needs for the next step. */
export type RequestCase = CaseHistory & {
  readonly row: RequestRow;
  readonly rota: readonly RotaEntry[];
  /** Null: nobody knows any more. */
  readonly reader: ForWhom | null;
  /** What the reader has still to pay; null: nothing. */
  readonly owes: Money | null;
};

/** Reads a request of the desk's library. @throws Refusal `not-found`, `forbidden`. */
export async function readRequestCase(ctx: Ctx, id: string): Promise<RequestCase> {
  const row = await ownRequest(ctx, id);
  const rota = await readRota(ctx, id);
  const suppliers = rota.map(({ supplier }) => supplier);
  const history = await readHistory(ctx, id, [row.supplier, row.requester, ...suppliers]);
  const owes = await readerOwes(ctx, row, history.steps);
  return { row, rota, owes, reader: await forWhom(ctx, id), ...history };
}

async function forWhom(ctx: Ctx, request: string): Promise<ForWhom | null> {
  const reader = await readReader(ctx, request);
  if (!reader) return null;
  const { person, card, contact, sendDirectly, note } = reader;
  const account = person ? await personById(ctx, person) : null;
  return { name: account?.name ?? reader.name, card, contact, sendDirectly, note };
}
