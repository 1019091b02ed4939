/** A copy that was asked for before: of which periodical, published when, asked for when. */
export type CopyBefore = { readonly askedAt: string; readonly published: number | null };

/** What is asked for now. */
export type CopyAsked = {
  /** Year in which the article was published; null: nobody says. */
  readonly published: number | null;
  /** The day of asking, ISO 8601. */
  readonly on: string;
  /** Copies of the same title by the same library, that were not refused. */
  readonly before: readonly CopyBefore[];
};

/** What a rule says: how many there are with this one, how many may be, and what to write to the supplier. */
export type CopyrightVerdict = {
  readonly within: boolean;
  readonly count: number;
  readonly most: number | null;
  /** copyrightCompliance of ISO 18626, by its open code list; null: nothing is said. */
  readonly compliance: string | null;
};

/** A rule of some country's law or guidelines. */
export type CopyrightRule = (asked: CopyAsked) => CopyrightVerdict;

/**
 * The guidelines of CONTU (United States, 1978) on 17 U.S.C. § 108(g)(2), "rule of five": of one
 * periodical, from issues of the last five years, five copies of articles a calendar year for one library.
 * What is older is not counted; it goes under the law itself.
 */
const contu: CopyrightRule = ({ published, on, before }) => {
  const year = Number(on.slice(0, 4));
  const recent = (work: number | null, asked: number): boolean =>
    work === null || asked - work <= FIVE;
  if (!recent(published, year)) return { within: true, count: 0, most: null, compliance: "US-CCL" };
  const counted = before.filter(({ askedAt, published: work }) => {
    const asked = Number(askedAt.slice(0, 4));
    return asked === year && recent(work, asked);
  });
  const count = counted.length + 1;
  return { within: count <= FIVE, count, most: FIVE, compliance: "US-CCG" };
};
const FIVE = 5;

/** No limit is counted. */
const none: CopyrightRule = () => ({ within: true, count: 0, most: null, compliance: null });

/** The rules a library may choose from. A further country's rule is a further line. */
export const copyrightRules = { none, contu } as const satisfies Record<string, CopyrightRule>;
export const copyrightRuleNames = [
  "none",
  "contu",
] as const satisfies readonly (keyof typeof copyrightRules)[];
export type CopyrightRuleName = keyof typeof copyrightRules;
