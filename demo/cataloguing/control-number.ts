import { hash } from "./random.ts";
import type { LibraryKind } from "./work.ts";

type Scheme = (number: number) => string;

const padded = (number: number, digits: number) =>
  String(number % 10 ** digits).padStart(digits, "0");

/** The eight ways in which the local systems number their records (field 001). */
const schemes: Readonly<Record<LibraryKind, Scheme>> = {
  city: (n) => `b${padded(n, 8)}`,
  university: (n) => `991${padded(n, 9)}02751`,
  rural: (n) => padded(n, 6),
  school: (n) => `TR-${padded(n, 7)}`,
  artmuseum: (n) => `MALB${padded(n, 8)}`,
  minority: (n) => `llg${padded(n, 7)}`,
  hospital: (n) => `TH${padded(n, 8)}`,
  mobile: (n) => `kb${(n % 36 ** 5).toString(36).padStart(5, "0")}`,
};

/**
 * Control numbers for one library. They hang on the edition alone, so that adding a work leaves the
 * others as they are; the rare clash is resolved in the order in which editions are numbered.
 */
export function numbering(kind: LibraryKind): (edition: string) => string {
  const taken = new Set<string>();
  return (edition) => {
    let attempt = 0;
    let number = schemes[kind](hash(`${kind}|${edition}`));
    while (taken.has(number)) number = schemes[kind](hash(`${kind}|${edition}|${++attempt}`));
    taken.add(number);
    return number;
  };
}
