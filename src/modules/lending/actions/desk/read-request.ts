import { personById } from "#kernel/identity";
import type { Ctx } from "#kernel/tenancy";
import { readReader } from "../../store/readers.ts";
import type { RequestRow } from "../../store/requests.ts";
import { readRota, type RotaEntry } from "../../store/rota-entries.ts";
import { ownRequest } from "./own-rows.ts";
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
};

/** Reads a request of the desk's library. @throws Refusal `not-found`, `forbidden`. */
export async function readRequestCase(ctx: Ctx, id: string): Promise<RequestCase> {
  const row = await ownRequest(ctx, id);
  const rota = await readRota(ctx, id);
  const suppliers = rota.map(({ supplier }) => supplier);
  return {
    row,
    rota,
    reader: await forWhom(ctx, id),
    ...(await readHistory(ctx, id, [row.supplier, row.requester, ...suppliers])),
  };
}

async function forWhom(ctx: Ctx, request: string): Promise<ForWhom | null> {
  const reader = await readReader(ctx, request);
  if (!reader) return null;
  const { person, card, contact, sendDirectly, note } = reader;
  const account = person ? await personById(ctx, person) : null;
  return { name: account?.name ?? reader.name, card, contact, sendDirectly, note };
}
