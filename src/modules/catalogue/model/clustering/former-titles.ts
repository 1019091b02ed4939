/** A record, and a title under which it once stood. */
export type FormerHome = { readonly record: string; readonly title: string };

/**
 * Retired titles that may live again. When a merge is undone, the records that stood under the retired
 * title get it back, and with it whatever was kept under its id: lists, links, requests.
 */
export class FormerTitles {
  readonly #records = new Map<string, Set<string>>();

  constructor(homes: readonly FormerHome[]) {
    for (const { record, title } of homes) {
      const records = this.#records.get(title);
      if (records) records.add(record);
      else this.#records.set(title, new Set([record]));
    }
  }

  /** The title of which most records are in this group, ties to the oldest; it is given once. */
  take(group: readonly string[]): string | null {
    const best = [...this.#records]
      .map(([title, records]) => ({
        title,
        here: group.filter((id) => records.has(id)).length,
        all: records.size,
      }))
      .filter(({ here, all }) => here * 2 > all)
      .toSorted((a, b) => b.here - a.here || (a.title < b.title ? -1 : 1))[0];
    if (!best) return null;
    this.#records.delete(best.title);
    return best.title;
  }
}
