import { Buffer } from "node:buffer";
import type { SearchChange } from "../../port.ts";

/** Committed changes and the outbox position they reach, as journalled and as sent between threads. */
export type Batch = {
  readonly changes: readonly SearchChange[];
  readonly position: bigint;
  /** Whether the position is reached with them; not so when more of the same batch follows. */
  readonly isWhole: boolean;
};

export function encodeBatch({ changes, position, isWhole }: Batch): Uint8Array {
  return Buffer.from(JSON.stringify({ position: String(position), isWhole, changes }), "utf8");
}

/** Reads what `encodeBatch` wrote: its content was validated before, its bytes are checksummed. */
export function decodeBatch(record: Uint8Array): Batch {
  const { position, isWhole, changes } = JSON.parse(Buffer.from(record).toString("utf8")) as {
    position: string;
    isWhole: boolean;
    changes: SearchChange[];
  };
  return { changes, isWhole, position: BigInt(position) };
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
