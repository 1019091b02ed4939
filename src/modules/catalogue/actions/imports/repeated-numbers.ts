import type { MarcSyntax } from "#standards/marc";
import { statedControlNumber } from "../../model/imports/control-number.ts";
import { SeenBefore } from "../../model/imports/seen-before.ts";
import { type Beginning, openDelivered } from "./delivered.ts";

/** Control numbers that may stand in a delivery more than once: where the last record with each begins. */
export type RepeatedNumbers = ReadonlyMap<string, number>;

/**
 * Reads a delivery once to know which of its records a later one of the same file replaces: those are
 * not loaded, else each load of the file would change the record back and forth. Memory is for the
 * repeated numbers alone.
 */
export async function repeatedNumbers(
  source: AsyncIterable<Uint8Array>,
  beginning: Beginning,
  dialect: MarcSyntax | null,
): Promise<RepeatedNumbers> {
  const seen = new SeenBefore();
  const last = new Map<string, number>();
  const { results } = await openDelivered(source, beginning, dialect);
  for await (const some of results)
    for (const result of some) {
      const number = result.ok ? statedControlNumber(result.record) : null;
      if (number !== null && seen.add(number)) last.set(apart(number), result.offset);
    }
  return last;
}

/**
 * The same text in memory of its own. What is cut out of a longer text (13 characters or more, in V8)
 * is a view of it: a number kept as it was read would keep its whole record.
 */
export function apart(number: string): string {
  return Buffer.from(number, "utf16le").toString("utf16le");
}
