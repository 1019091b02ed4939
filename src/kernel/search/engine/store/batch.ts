import { Buffer } from "node:buffer";
import type { SearchChange } from "../../port.ts";

/** Committed changes and the outbox position they reach, as journalled and as sent between threads. */
export type Batch = { readonly changes: readonly SearchChange[]; readonly position: bigint };

export function encodeBatch({ changes, position }: Batch): Uint8Array {
  return Buffer.from(JSON.stringify({ position: String(position), changes }), "utf8");
}

/** Reads what `encodeBatch` wrote: its content was validated before, its bytes are checksummed. */
export function decodeBatch(record: Uint8Array): Batch {
  const { position, changes } = JSON.parse(Buffer.from(record).toString("utf8")) as {
    position: string;
    changes: SearchChange[];
  };
  return { changes, position: BigInt(position) };
}

/** The last change of each document. */
export function lastChanges(changes: readonly SearchChange[]): SearchChange[] {
  const last = new Map<string, SearchChange>();
  for (const change of changes) {
    const { kind, id } = "put" in change ? change.put : change.remove;
    last.set(`${kind}\u0000${id}`, change);
  }
  return [...last.values()];
}
