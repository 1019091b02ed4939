import { isIncoherent } from "../../model/clustering/incoherent.ts";
import type { TitlePlan } from "../../model/clustering/plan.ts";
import type { RefreshedTitle } from "../../store/clusters.ts";
import type { Replanned } from "../replan-titles.ts";

/** Said again each time a title has grown by so many records. */
const LARGE = 100;

/** A title of very many records is a bestseller, or a matcher gone wrong: somebody should look. */
export function largeTitles(titles: readonly RefreshedTitle[]) {
  return titles
    .filter(({ heldBy }) => heldBy > 0 && heldBy % LARGE === 0)
    .map(({ id, heldBy }) => ({ title: id, kind: "large" as const, records: heldBy }));
}

/** Titles that changed and whose records, joined one by way of another, do not fit together. */
export function incoherentTitles(around: Replanned["around"], { placed, touched }: TitlePlan) {
  const members = Map.groupBy(
    [...around.groups()].flatMap((group) => [...group.members]),
    ({ id, before }) => placed.get(id) ?? before,
  );
  return [...members].flatMap(([title, found]) => {
    if (title === null || !touched.has(title)) return [];
    const wrong = isIncoherent(found, (a, b) => around.decision(a, b));
    return wrong ? [{ title, kind: "incoherent" as const, records: found.length }] : [];
  });
}
