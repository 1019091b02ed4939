import type { MarcRecord } from "#standards/marc";
import { numbersIn } from "../../../model/availability/numbers.ts";

/** One hit of a question: the record, where the answer has it, and what it says of copies. */
export type Hit<Holdings> = { readonly record: MarcRecord | null; readonly holdings: Holdings };

type By = { readonly numberField: string; readonly numberPrefix: string };

/**
 * The hit that is the record asked for. An index may find others whose numbers only look alike, so
 * the record itself has to carry the number; one that cannot be looked at is believed when it is the
 * only one. Null: none is it.
 */
export function pickedHit<Holdings>(
  hits: readonly Hit<Holdings>[],
  total: number,
  number: string,
  { numberField, numberPrefix }: By,
): Hit<Holdings> | null {
  const carries = ({ record }: Hit<Holdings>) =>
    record !== null && numbersIn(record, numberField, numberPrefix).includes(number);
  const own = hits.find(carries);
  if (own) return own;
  const [only] = hits;
  return only && total === 1 && only.record === null ? only : null;
}

/** By ISBN only what is found alone: two records of one ISBN are two things. */
export function onlyHit<Holdings>(
  hits: readonly Hit<Holdings>[],
  total: number,
): Hit<Holdings> | null {
  return total === 1 ? (hits[0] ?? null) : null;
}
