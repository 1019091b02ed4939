import type { MarcRecord } from "#standards/marc";
import { describeRecord } from "#standards/marc";
import { clusterAll, type Comparable } from "../model/clustering/cluster-all.ts";
import { comparedOf } from "../model/compared.ts";
import { matcher } from "../model/matcher.ts";
import type { Decision, Reason } from "../model/matching/decision.ts";
import { idOf } from "../model/matching/record-id.ts";

/** What is said of two records without a database. */
export type ComparedPair = Decision & {
  readonly ids: readonly [string, string];
  readonly reasons: readonly Reason[];
};

/** Compares two records as the catalogue would. Pure; needs no database. */
export function compareRecords(a: MarcRecord, b: MarcRecord): ComparedPair {
  const [one, other] = [matcher.profile(describeRecord(a)), matcher.profile(describeRecord(b))];
  return {
    ...matcher.decide(one, other),
    ids: [idOf(a), idOf(b)],
    reasons: matcher.explain(one, other),
  };
}

/** Groups records as the catalogue would. Holds what it compares in memory, about 4 kB a record. */
export class RecordGroups {
  readonly #records: Comparable<ReturnType<typeof matcher.profile>>[] = [];

  /** Takes in a record. `source` names where it is from; without one it stands alone. */
  add(record: MarcRecord, source?: string): void {
    const { profile, keys } = comparedOf(describeRecord(record));
    const id = idOf(record);
    const order = `${source ?? ""} ${id} ${this.#records.length}`;
    this.#records.push({ id, library: source ?? order, order, keys, profile });
  }

  /** Every record's id with the id of its group, which is that of the group's first record. */
  *groups(): Iterable<readonly [string, string]> {
    const groupOf = new Map<number, string>();
    for (const places of clusterAll(this.#records, (a, b) => matcher.decide(a, b)))
      for (const place of places) groupOf.set(place, this.#records[places[0] ?? 0]?.id ?? "");
    for (const [place, { id }] of this.#records.entries()) yield [id, groupOf.get(place) ?? id];
  }
}
