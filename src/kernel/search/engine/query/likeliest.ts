/** Something that may stand for some of the words of a query, from one on. */
export type Choice<A> = {
  readonly what: A;
  /** Words that it stands for. */
  readonly words: number;
  /** The lower the likelier. */
  readonly cost: number;
  /** Of equal cost, the higher the likelier. */
  readonly gain: number;
};

/** A choice for each word of a query, in their order. */
export type Combination<A> = {
  readonly choices: readonly A[];
  readonly cost: number;
  readonly gain: number;
};

function byLikelihood(a: Combination<unknown>, b: Combination<unknown>): number {
  return a.cost - b.cost || b.gain - a.gain;
}

/**
 * The `most` likeliest ways to make one choice for every word, the likeliest first. `choicesAt(i)`
 * are those from word `i` on. Cost and gain add up, so that the beginning of one of the likeliest
 * is itself among the likeliest beginnings: no more than these are kept at each word.
 */
export function likeliest<A>(
  length: number,
  choicesAt: (word: number) => readonly Choice<A>[],
  most: number,
): readonly Combination<A>[] {
  const upTo: Combination<A>[][] = Array.from({ length: length + 1 }, () => []);
  upTo[0] = [{ choices: [], cost: 0, gain: 0 }];
  for (let i = 0; i < length; i++) {
    const before = (upTo[i] ?? []).sort(byLikelihood).slice(0, most);
    for (const choice of choicesAt(i)) {
      upTo[i + choice.words]?.push(...before.map((beginning) => extended(beginning, choice)));
    }
  }
  return (upTo[length] ?? []).sort(byLikelihood).slice(0, most);
}

function extended<A>({ choices, cost, gain }: Combination<A>, choice: Choice<A>): Combination<A> {
  return {
    choices: [...choices, choice.what],
    cost: cost + choice.cost,
    gain: gain + choice.gain,
  };
}
