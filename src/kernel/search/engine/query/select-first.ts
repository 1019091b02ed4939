export type Compare = (a: number, b: number) => number;

function swap(order: Uint32Array, a: number, b: number): void {
  const kept = order[a]!;
  order[a] = order[b]!;
  order[b] = kept;
}

/** Moves what comes before the pivot to the left; gives where the two halves meet (Hoare). */
function partition(order: Uint32Array, from: number, to: number, compare: Compare): number {
  const pivot = order[(from + to) >>> 1]!;
  let left = from - 1;
  let right = to + 1;
  for (;;) {
    do left += 1;
    while (compare(order[left]!, pivot) < 0);
    do right -= 1;
    while (compare(order[right]!, pivot) > 0);
    if (left >= right) return right;
    swap(order, left, right);
  }
}

/**
 * Brings the `count` first of `order` to its beginning, sorted; the rest is left as it falls.
 * `compare` must tell all entries apart.
 */
export function selectFirst(order: Uint32Array, count: number, compare: Compare): Uint32Array {
  let from = 0;
  let to = order.length - 1;
  while (count < order.length && from < to) {
    const middle = partition(order, from, to, compare);
    if (count <= middle) to = middle;
    else from = middle + 1;
  }
  return order.subarray(0, count).sort(compare);
}
