import { escaped, type Wanted } from "../../../model/finding/access-points.ts";
import { Bib1Problem } from "../problem.ts";

type Masking = (text: string) => string;

const masked =
  (sign: RegExp, masks: (found: string) => string): Masking =>
  (text) =>
    text
      .split(sign)
      .map((part, at) => (at % 2 ? masks(part) : escaped(part)))
      .join("");

/** Bib-1 truncation attributes that mask; the signs are each one's own. */
const maskings: ReadonlyMap<number, Masking> = new Map([
  [1, (text) => `${escaped(text)}*`],
  [2, (text) => `*${escaped(text)}`],
  [3, (text) => `*${escaped(text)}*`],
  [101, masked(/(#)/u, () => "*")],
  // Z39.58: "#" is one character, "?" any number of them; how many at most cannot be said here.
  [104, masked(/(#|\?\d*)/u, (sign) => (sign === "#" ? "?" : "*"))],
  [105, masked(/([*!])/u, (sign) => (sign === "*" ? "*" : "?"))],
]);

/** Right truncation (1), which clients send along with whole numbers too. */
export const RIGHT = 1;

/** The text as a mask, or as it stands. @throws Bib1Problem for a way of truncating that is unknown. */
export function truncatedBy(
  truncation: number | undefined,
  text: string,
): Pick<Wanted, "text" | "masked"> {
  if (truncation === undefined || truncation === 100) return { text };
  const masking = maskings.get(truncation);
  if (!masking) throw new Bib1Problem("truncationUnsupported", String(truncation));
  return { text: masking(text.trim()), masked: true };
}
