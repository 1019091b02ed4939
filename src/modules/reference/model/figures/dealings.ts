import type { LibraryId } from "#kernel/ids";

/** No conversation is counted for longer: who forgot to end one has not worked all night. */
export const LONGEST_HOURS = 4;

/** What people of one library did for readers of another, or of their own. */
export type Dealing = {
  readonly home: LibraryId;
  readonly library: LibraryId;
  /** Conversations and tickets that it answered. */
  readonly answered: number;
  /** From taking each to its end, one by one. */
  readonly seconds: number;
};

/** Conversations and time of a library, or with one partner. */
export type Balance = {
  readonly library: LibraryId;
  /** For readers of others. */
  readonly given: number;
  readonly givenSeconds: number;
  /** By others, for one's own readers. */
  readonly taken: number;
  readonly takenSeconds: number;
  /** For one's own readers. */
  readonly own: number;
  readonly ownSeconds: number;
};

/**
 * What every library gave and took. Whatever is given by one is taken by another, so that both sums
 * over all libraries are the same.
 */
export function balances(dealings: readonly Dealing[]): readonly Balance[] {
  const parties = new Set(dealings.flatMap(({ home, library }) => [home, library]));
  return [...parties].map((library) => balanceOf(dealings, library));
}

/** What one library gave and took altogether. */
export function balanceOf(dealings: readonly Dealing[], library: LibraryId): Balance {
  const own = dealings.filter((one) => one.home === library && one.library === library);
  const given = dealings.filter((one) => one.library === library && one.home !== library);
  const taken = dealings.filter((one) => one.home === library && one.library !== library);
  return balance(library, { own, given, taken });
}

/** What a library gave to, and took from, each of the others. */
export function withPartners(dealings: readonly Dealing[], library: LibraryId): readonly Balance[] {
  const partners = new Set(dealings.flatMap(({ home, library: by }) => [home, by]));
  partners.delete(library);
  return [...partners].map((partner) =>
    balance(partner, {
      own: [],
      given: dealings.filter((one) => one.library === library && one.home === partner),
      taken: dealings.filter((one) => one.library === partner && one.home === library),
    }),
  );
}

type Sides = Readonly<Record<"own" | "given" | "taken", readonly Dealing[]>>;

function balance(library: LibraryId, { own, given, taken }: Sides): Balance {
  const answered = (some: readonly Dealing[]) => some.reduce((sum, one) => sum + one.answered, 0);
  const seconds = (some: readonly Dealing[]) => some.reduce((sum, one) => sum + one.seconds, 0);
  return {
    library,
    given: answered(given),
    givenSeconds: seconds(given),
    taken: answered(taken),
    takenSeconds: seconds(taken),
    own: answered(own),
    ownSeconds: seconds(own),
  };
}
