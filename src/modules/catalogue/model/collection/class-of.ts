import type { ClassMark } from "#standards/marc";

/**
 * What a whole mark of each scheme begins with. Dewey has three digits first; LC one to three letters,
 * of which I, O, W, X and Y are no main class; UDC has left 4 empty.
 */
const beginnings = new Map([
  ["ddc", /^\[?(\d)\d\d(?!\d)/],
  ["lcc", /^([A-HJ-NP-VZ])[A-Z]{0,2}\s*\d/],
  ["udc", /^([0-35-9])/],
]);

/**
 * The main class a mark lies in, as titles are counted by it: "ddc-5", "lcc-Q", "udc-5". Null for a
 * scheme without one, a local mark or a typing error.
 */
export function classOf({ scheme, mark }: ClassMark): string | null {
  const first = beginnings.get(scheme)?.exec(mark)?.[1];
  return first === undefined ? null : `${scheme}-${first}`;
}
