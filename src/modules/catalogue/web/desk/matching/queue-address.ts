import { isId } from "#kernel/ids";
import type { QuestionExtent, QuestionPlace } from "../../../actions/matching/questions.ts";

/** Where somebody stands in the queue: whose questions, and behind which. */
export type QueuePlace = { readonly extent: QuestionExtent; readonly after: QuestionPlace | null };

/** The address of a place in the queue; `matching` is the page's own. */
export function queueAddress(matching: string, { extent, after }: QueuePlace): string {
  const query = new URLSearchParams();
  if (extent === "network") query.set("of", extent);
  // Nine digits tell every number of the database's size (float4) from all others.
  if (after)
    query.set("after", [Number(after.usefulness.toPrecision(9)), after.a, after.b].join("_"));
  return query.size === 0 ? matching : `${matching}?${query}`;
}

/** The place that an address or a form names; anything else is the beginning. */
export function queuePlace(read: (name: string) => string | undefined): QueuePlace {
  const extent = read("of") === "network" ? "network" : "own";
  const [usefulness = "", a = "", b = "", more] = (read("after") ?? "").split("_");
  const known = /^\d{1,6}(\.\d{1,40})?(e-\d{1,2})?$/.test(usefulness) && isId(a) && isId(b);
  const value = Math.fround(Number(usefulness));
  const after = known && more === undefined ? { usefulness: value, a, b } : null;
  return { extent, after };
}
