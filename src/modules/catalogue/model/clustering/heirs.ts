/**
 * A group of records that shall stand under one title, each with the title it stood under before and
 * whether it came or was described anew just now.
 */
export type Group = readonly {
  readonly id: string;
  readonly before: string | null;
  readonly changed: boolean;
}[];

export type Succession = {
  /** For each group the id of its title; null where it needs a new one. */
  readonly titles: readonly (string | null)[];
  /** Titles that are no more, and which took their place. */
  readonly retired: ReadonlyMap<string, string>;
};

/**
 * Which group keeps which title's id. A title goes on with the group that has most of its records
 * (ties: the one with more that did not change, since what a library has not touched keeps its address;
 * then the one with its leading record, then the smallest record id); of several titles that come
 * to one group the oldest remains, and ids are in order of age (RFC 9562 §5.7). Records in `guests` came
 * from titles that may live again: they count only where nothing else decides.
 */
export function succession(
  groups: readonly Group[],
  leads: ReadonlyMap<string, string | null>,
  guests: ReadonlySet<string> = new Set(),
): Succession {
  const claims = groups.map(() => new Array<string>());
  for (const title of new Set(groups.flat().map(({ before }) => before)))
    if (title !== null) claims[heir(groups, title, leads.get(title) ?? null, guests)]?.push(title);
  const retired = new Map<string, string>();
  const titles = claims.map((ids) => {
    const [oldest = null, ...others] = ids.toSorted();
    if (oldest !== null) for (const other of others) retired.set(other, oldest);
    return oldest;
  });
  return { titles, retired };
}

function heir(
  groups: readonly Group[],
  title: string,
  lead: string | null,
  guests: ReadonlySet<string>,
): number {
  const ranked = groups.map((group, place) => {
    const own = group.filter(({ before }) => before === title);
    const ids = own.map(({ id }) => id);
    return {
      place,
      hosts: ids.filter((id) => !guests.has(id)).length,
      count: own.length,
      unchanged: own.filter(({ changed }) => !changed).length,
      leads: ids.some((id) => id === lead),
      least: ids.toSorted()[0] ?? "~",
    };
  });
  ranked.sort(
    (a, b) =>
      b.hosts - a.hosts ||
      b.count - a.count ||
      b.unchanged - a.unchanged ||
      Number(b.leads) - Number(a.leads) ||
      (a.least < b.least ? -1 : 1),
  );
  return ranked[0]?.place ?? 0;
}
