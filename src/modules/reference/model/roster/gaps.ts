import type { Span } from "#modules/directory";

/** Who is there, and how many are to be: one duty, as the forecast sees it. */
export type Cover = Span & {
  readonly needed: number;
  /** Names by which people are told apart: who is in two shifts at once is there once. */
  readonly people: readonly string[];
};

/** A stretch of promised time with fewer than are needed. */
export type Gap = Span & { readonly needed: number; readonly assigned: number };

/**
 * Where the promise is not kept: the stretches of promised time in which fewer people are there than are
 * needed, in order, neighbours that are alike joined. Needed are those of all shifts of that moment
 * together, and never fewer than `minimum`. Outside the promise nothing is missing.
 */
export function gapsIn(
  promised: readonly Span[],
  covers: readonly Cover[],
  minimum: number,
): readonly Gap[] {
  const gaps: Gap[] = [];
  const state = { promises: 0, needed: 0, people: new Map<string, number>() };
  let from: Temporal.Instant | null = null;
  for (const { at, change } of turnsOf(promised, covers)) {
    if (from !== null && Temporal.Instant.compare(from, at) < 0) {
      const needed = Math.max(minimum, state.needed);
      const assigned = state.people.size;
      if (state.promises > 0 && assigned < needed)
        add(gaps, { start: from, end: at, needed, assigned });
    }
    change(state);
    from = at;
  }
  return gaps;
}

type State = { promises: number; needed: number; readonly people: Map<string, number> };
/** A moment at which something begins or ends. */
type Turn = { readonly at: Temporal.Instant; readonly change: (state: State) => void };

function turnsOf(promised: readonly Span[], covers: readonly Cover[]): readonly Turn[] {
  const promises = promised.flatMap((span) => turnsAt(span, (state, by) => (state.promises += by)));
  const duties = covers.flatMap((cover) =>
    turnsAt(cover, (state, by) => {
      state.needed += by * cover.needed;
      for (const person of new Set(cover.people)) count(state.people, person, by);
    }),
  );
  return [...promises, ...duties].sort((a, b) => Temporal.Instant.compare(a.at, b.at));
}

function turnsAt(
  { start, end }: Span,
  change: (state: State, by: 1 | -1) => void,
): readonly Turn[] {
  return [
    { at: start, change: (state) => change(state, 1) },
    { at: end, change: (state) => change(state, -1) },
  ];
}

/** In how many shifts at once somebody is; nobody is kept who is in none. */
function count(people: Map<string, number>, person: string, by: 1 | -1): void {
  const shifts = (people.get(person) ?? 0) + by;
  if (shifts === 0) people.delete(person);
  else people.set(person, shifts);
}

function add(gaps: Gap[], gap: Gap): void {
  const last = gaps.at(-1);
  const goesOn =
    last?.end.equals(gap.start) && last.needed === gap.needed && last.assigned === gap.assigned;
  if (last && goesOn) gaps[gaps.length - 1] = { ...last, end: gap.end };
  else gaps.push(gap);
}

/** How many are missing. */
export function missingIn({ needed, assigned }: Gap): number {
  return needed - assigned;
}

/** A stretch of time as much of it lies in another; null: nothing. */
export function within(span: Span, bounds: Span): Span | null {
  const start = Temporal.Instant.compare(span.start, bounds.start) > 0 ? span.start : bounds.start;
  const end = Temporal.Instant.compare(span.end, bounds.end) < 0 ? span.end : bounds.end;
  return Temporal.Instant.compare(start, end) < 0 ? { start, end } : null;
}
