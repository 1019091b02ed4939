export { seeded as random } from "#test/seeded";

/** Picks 0 to `size` - 1, the i-th with a weight of 1 / (i + 1) ^ `exponent`. */
export function zipf(size: number, exponent: number): (at: number) => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let i = 0; i < size; i++) {
    sum += 1 / (i + 1) ** exponent;
    sums[i] = sum;
  }
  return (at) => {
    const wanted = at * sum;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

const SYLLABLES =
  "ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo vu za ze zi zo zu".split(
    " ",
  );

/** The i-th word of an invented language; frequent words are short. */
export function word(index: number): string {
  let text = "";
  for (let rest = index + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    text += SYLLABLES[rest % SYLLABLES.length];
  }
  return text;
}
