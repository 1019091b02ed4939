import type { Party } from "./party.ts";

/** What each place knows of one conversation afterwards. */
export type Found = {
  readonly reader: Party;
  readonly staff: Party;
  readonly transcript: readonly string[];
  readonly stored: readonly string[];
};

export type Judged = {
  readonly said: number;
  readonly acknowledged: number;
  /** Acknowledged, and missing at one of the four places. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Conversations whose order differs between the places, or from the acknowledged numbers. */
  readonly disordered: number;
  readonly faults: readonly string[];
  /** Milliseconds from saying to seeing, breaks of the line included. */
  readonly delay: { readonly median: number; readonly p95: number };
};

/** Compares what was acknowledged with what is there, at reader, staff, transcript and database. */
export function judge(talks: readonly Found[]): Judged {
  const places = talks.map((talk) => ({ talk, lists: listsOf(talk) }));
  const acknowledged = talks.map(({ reader, staff }) => [
    ...reader.acknowledged,
    ...staff.acknowledged,
  ]);
  const delays = talks
    .flatMap(({ reader, staff }) => [...reader.delays, ...staff.delays])
    .toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(delays[Math.floor(delays.length * share)] ?? 0);
  return {
    said: acknowledged.flat().length + sum(talks.map(unacknowledged)),
    acknowledged: acknowledged.flat().length,
    lost: places.flatMap(({ lists }, n) =>
      (acknowledged[n] ?? [])
        .map(([body]) => body)
        .filter((body) => lists.some((list) => !list.includes(body))),
    ),
    doubled: places.flatMap(({ lists }) =>
      lists.flatMap((list) => list.filter((body, n) => list.indexOf(body) !== n)),
    ),
    disordered: places.filter(({ lists }, n) => isDisordered(lists, acknowledged[n] ?? [])).length,
    faults: talks.flatMap(({ reader, staff }) => [...reader.faults, ...staff.faults]),
    delay: { median: at(0.5), p95: at(0.95) },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const unacknowledged = ({ reader, staff }: Found): number =>
  reader.unacknowledged + staff.unacknowledged;

function listsOf({ reader, staff, transcript, stored }: Found): readonly (readonly string[])[] {
  const bodies = (party: Party) => party.heard.map(({ body }) => body);
  return [bodies(reader), bodies(staff), transcript, stored];
}

function isDisordered(
  lists: readonly (readonly string[])[],
  acknowledged: readonly (readonly [string, number])[],
): boolean {
  const [first = [], ...others] = lists;
  if (others.some((list) => list.join() !== first.join())) return true;
  const known = new Map(acknowledged);
  const numbers = first.flatMap((body) => known.get(body) ?? []);
  return numbers.some((number, n) => number <= (numbers[n - 1] ?? 0));
}
