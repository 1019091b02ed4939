import { common } from "./common-words.ts";
import type { Prepared } from "./prepared.ts";
import type { Profile } from "./profile.ts";

/** The first year is the year of publication; others may be of copyright or of an earlier printing. */
export function dates(a: readonly number[], b: readonly number[]): string {
  const years = Math.min(...a.flatMap((one) => b.map((other) => Math.abs(one - other))));
  if (!Number.isFinite(years)) return "unknown";
  if (years === 0 && a[0] !== b[0]) return "copyright";
  if (years <= 1) return String(years);
  return years <= 3 ? "2-3" : years <= 10 ? "4-10" : "far";
}

/** How two extents compare; few pages are no sign of anything. */
export function extents(a: Profile, b: Profile): string {
  const volumes = a.volumes || b.volumes ? "-volumes" : "";
  if (a.pages === null || b.pages === null) return `unknown${volumes}`;
  const pages = Math.abs(a.pages - b.pages);
  if (pages === 0) return `${a.pages < 10 ? "equal-few" : "equal"}${volumes}`;
  return `${pages <= 2 ? "1-2" : pages <= 8 ? "3-8" : "far"}${volumes}`;
}

/** How two edition statements compare: by their number where both have one. */
export function editions(a: Prepared, b: Prepared): string {
  if (a.edition === b.edition) return a.edition === "" ? "none" : "equal";
  if (a.editionNumber !== null && b.editionNumber !== null)
    return a.editionNumber === b.editionNumber ? "same-number" : "other-number";
  return a.edition === "" || b.edition === "" ? "one" : "other-words";
}

/** How two publishers compare, by the words that are not of the trade. */
export function publishers(a: ReadonlySet<string>, b: ReadonlySet<string>): string {
  if (a.size === 0 || b.size === 0) return "unknown";
  const both = common(a, b);
  if (both === 0) return sameScript([...a].join(""), [...b].join("")) ? "differs" : "unknown";
  return both >= Math.min(a.size, b.size) ? "same" : "partly";
}

/** How two places of publication compare. */
export function places(a: string, b: string): string {
  if (a === "" || b === "" || !sameScript(a, b)) return "unknown";
  return a === b ? "same" : "differs";
}

/** The name in another script is neither the same name nor another one. */
function sameScript(a: string, b: string): boolean {
  return /\p{Script=Latin}/u.test(a) === /\p{Script=Latin}/u.test(b);
}
