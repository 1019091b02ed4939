import { random } from "./random.ts";

/** A pair as it was judged by a scorer that had not seen it. */
export type Judged = {
  readonly score: number;
  /** Barred or doubted pairs are never called the same, whatever their score. */
  readonly barred: boolean;
  readonly same: boolean;
  readonly group: string;
};

export type Figures = { readonly precision: number; readonly recall: number; readonly f1: number };

/** Precision, recall and F1 when everything from a threshold on is called the same. */
export function figuresAt(judged: readonly Judged[], threshold: number): Figures {
  let [called, right, all] = [0, 0, 0];
  for (const { score, barred, same } of judged) {
    all += Number(same);
    if (barred || score < threshold) continue;
    called += 1;
    right += Number(same);
  }
  return { precision: right / called, recall: right / all, f1: (2 * right) / (called + all) };
}

export type Threshold = Figures & { readonly threshold: number };

/** The threshold with the best F1, and the lowest one from which on precision stays at `least`. */
export function bestThresholds(
  judged: readonly Judged[],
  least: number,
): { readonly best: Threshold; readonly strict: Threshold } {
  const ranked = judged.filter(({ barred }) => !barred).toSorted((a, b) => b.score - a.score);
  const all = judged.filter(({ same }) => same).length;
  let right = 0;
  let best: Threshold = { threshold: 0, precision: 0, recall: 0, f1: 0 };
  let strict = best;
  ranked.forEach(({ score, same }, at) => {
    right += Number(same);
    const called = at + 1;
    const here = {
      threshold: score,
      precision: right / called,
      recall: right / all,
      f1: (2 * right) / (called + all),
    };
    if (here.f1 > best.f1) best = here;
    if (here.precision >= least && here.recall >= strict.recall) strict = here;
  });
  return { best, strict };
}

/** The middle 95 % of a figure when groups of pairs are drawn anew, as often as there are, `times` times. */
export function interval(
  judged: readonly Judged[],
  figure: (drawn: readonly Judged[]) => number,
  times: number,
): readonly [number, number] {
  const groups = [...Map.groupBy(judged, ({ group }) => group).values()];
  const next = random(20_261_126);
  const drawn = Array.from({ length: times }, () =>
    figure(groups.flatMap(() => groups[Math.floor(next() * groups.length)] ?? [])),
  ).sort((a, b) => a - b);
  return [drawn[Math.floor(times * 0.025)] ?? NaN, drawn[Math.ceil(times * 0.975) - 1] ?? NaN];
}
