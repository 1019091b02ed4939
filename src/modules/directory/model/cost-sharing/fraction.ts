/** An exact part, never rounded: `n / d`, with `d` above nought. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The whole part of a fraction that is not below nought. */
export function floorOf({ n, d }: Fraction): bigint {
  return n / d;
}

/** What is left above the whole part. */
export function remainderOf({ n, d }: Fraction): Fraction {
  return { n: n % d, d };
}

/** To show: rounded half up at `decimals` places, in units of the last one. */
export function scaledFraction({ n, d }: Fraction, decimals: number): bigint {
  return (2n * n * 10n ** BigInt(decimals) + d) / (2n * d);
}
