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

/** Brings the `count` first of `order` to its beginning, sorted; the rest is left as it falls. */
function selectFrom(order: Uint32Array, count: number, compare: Compare): Uint32Array {
  let from = 0;
  let to = order.length - 1;
  while (count < order.length && from < to) {
    const middle = partition(order, from, to, compare);
    if (count <= middle) to = middle;
    else from = middle + 1;
  }
  return order.subarray(0, count).sort(compare);
}

const LEAST_BUFFER = 1024;

/**
 * The `count` first of the numbers from 0 up to `length`, sorted. `compare` must tell all of them
 * apart. Most are compared only once, with the last of those that were found best so far.
 */
export function selectFirst(length: number, count: number, compare: Compare): Uint32Array {
  if (count === 0) return new Uint32Array(0);
  const buffer = new Uint32Array(Math.min(length, Math.max(LEAST_BUFFER, count * 4)));
  let used = 0;
  let last = -1;
  for (let i = 0; i < length; i++) {
    if (last >= 0 && compare(i, last) > 0) continue;
    buffer[used++] = i;
    if (used < buffer.length || i === length - 1) continue;
    selectFrom(buffer, count, compare);
    used = count;
    last = buffer[count - 1]!;
  }
  return selectFrom(buffer.subarray(0, used), count, compare);
}
