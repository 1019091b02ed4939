import type { Ctx } from "#kernel/tenancy";
import { nextInStream } from "./numbers.ts";

/** How a stream kind keeps what is said. */
export type Keeping = {
  /** The number of what was said under this client id before; null: nothing was. */
  readonly known: () => Promise<number | null>;
  readonly store: (sequence: number) => Promise<void>;
};

/**
 * Stores something said, once: saying it again gives the number it has. Asked twice, for who says the
 * same at the same time waits for the stream's lock, and finds it said; a number is then left out.
 */
export async function sayOnce(ctx: Ctx, stream: string, keeping: Keeping): Promise<number> {
  const before = await keeping.known();
  if (before !== null) return before;
  const sequence = await nextInStream(ctx, stream);
  const meanwhile = await keeping.known();
  if (meanwhile !== null) return meanwhile;
  await keeping.store(sequence);
  return sequence;
}
