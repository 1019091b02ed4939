import type { AvailabilityState } from "#ui";

/** What decides where and how soon a title can be had. */
export type FactSource = {
  readonly home: string | null;
  readonly online: boolean;
  readonly copies: readonly {
    readonly library: string;
    readonly branch: string | null;
    readonly total: number;
    readonly available: number;
    readonly reference: number;
    readonly out: number;
  }[];
  /** Libraries with a record of it, nearest first where distances are known. */
  readonly holders: readonly string[];
};

type Place = { readonly library: string; readonly branch?: string | null };
/** The one fact of a row: a message, and the place or number in it. */
export type Fact = {
  readonly state: AvailabilityState;
  readonly key:
    | "fact-here"
    | "fact-use-here"
    | "fact-one"
    | "fact-some"
    | "fact-out"
    | "fact-held-one"
    | "fact-held"
    | "fact-online"
    | "fact-none";
  readonly place?: Place;
  readonly count?: number;
  readonly more?:
    | { readonly key: "fact-here-more"; readonly count: number }
    | { readonly key: "fact-nearest" | "fact-home-out"; readonly place: Place }
    | { readonly key: "fact-ask" };
};

/** The first of these that holds: on my library's shelf, online, on another's, lent, merely held. */
export function factOf(source: FactSource): Fact {
  return atHome(source) ?? online(source) ?? elsewhere(source) ?? later(source) ?? held(source);
}

function atHome({ home, copies }: FactSource): Fact | null {
  const mine = copies.filter(({ library }) => library === home);
  const there = mine.filter(({ available }) => available > 0);
  const [first] = there;
  if (first) {
    const more = { key: "fact-here-more", count: there.length - 1 } as const;
    return { state: "here", key: "fact-here", place: first, ...(more.count > 0 ? { more } : {}) };
  }
  const kept = mine.find(({ reference }) => reference > 0);
  return kept ? { state: "here", key: "fact-use-here", place: kept } : null;
}

function online(source: FactSource): Fact | null {
  return source.online ? { state: "online", key: "fact-online" } : null;
}

function elsewhere({ home, copies, holders }: FactSource): Fact | null {
  const having = new Set(
    copies.filter(({ available }) => available > 0).map(({ library }) => library),
  );
  const [nearest] = holders.filter((library) => having.has(library));
  if (nearest === undefined) return null;
  if (having.size === 1)
    return { state: "elsewhere", key: "fact-one", place: { library: nearest } };
  const lent = home !== null && copies.some(({ library, out }) => library === home && out > 0);
  const more = lent
    ? ({ key: "fact-home-out", place: { library: home } } as const)
    : ({ key: "fact-nearest", place: { library: nearest } } as const);
  return {
    state: "elsewhere",
    key: "fact-some",
    count: having.size,
    ...(lent || home !== null ? { more } : {}),
  };
}

/** Only when every copy is known to come back: a copy of unknown status may well be on its shelf. */
function later({ copies }: FactSource): Fact | null {
  const all = copies.length > 0 && copies.every(({ total, out }) => total === out);
  return all ? { state: "later", key: "fact-out" } : null;
}

function held({ holders, copies }: FactSource): Fact {
  const [only] = holders;
  if (only === undefined) return { state: "none", key: "fact-none" };
  const more = copies.length > 0 ? ({ more: { key: "fact-ask" } } as const) : {};
  if (holders.length === 1)
    return { state: "none", key: "fact-held-one", place: { library: only }, ...more };
  return { state: "none", key: "fact-held", count: holders.length, ...more };
}
