import { authors } from "./author-evidence.ts";
import { common } from "./common-words.ts";
import { dates, editions, extents, places, publishers } from "./imprint-evidence.ts";
import { prepare } from "./prepared.ts";
import type { Profile } from "./profile.ts";
import { bestTitle, type TitleComparison } from "./title-evidence.ts";

/** How two records compare in each respect: names of levels, one for each respect. */
export type Evidence = {
  readonly title: string;
  readonly length: string;
  readonly date: string;
  readonly extent: string;
  readonly author: string;
  readonly edition: string;
  readonly publisher: string;
  readonly place: string;
  readonly number: string;
  readonly identifier: string;
};

/** Compares two records respect by respect; symmetric. */
export function compare(left: Profile, right: Profile): Evidence {
  const a = prepare(left);
  const b = prepare(right);
  const title = bestTitle(a, b);
  return {
    title: title.level,
    length: lengthOf(title),
    date: dates(left.years, right.years),
    extent: extents(left, right),
    author: authors(a, b),
    edition: editions(a, b),
    publisher: publishers(a.publisher, b.publisher),
    place: places(a.place, b.place),
    number: numbersOf(title),
    identifier: identifiers(a.identifiers, b.identifiers),
  };
}

/** The longer an agreeing title, the more its agreement says. */
function lengthOf({ shared, words }: TitleComparison): string {
  if (shared < 0.8) return "other";
  if (words <= 2) return String(words);
  return words <= 4 ? "3-4" : "5+";
}

function numbersOf({ shared, numbers }: TitleComparison): string {
  if (shared < 0.8) return "other";
  return numbers ? "equal" : "differs";
}

/** Only identifiers of one kind can contradict each other. */
function identifiers(a: ReadonlySet<string>, b: ReadonlySet<string>): string {
  if (common(a, b) > 0) return "shared";
  const kinds = new Set([...a].map(kindOf));
  return [...b].some((identifier) => kinds.has(kindOf(identifier))) ? "other" : "unknown";
}

const kindOf = (identifier: string) => identifier.slice(0, identifier.indexOf(":"));
