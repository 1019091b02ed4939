/** A place in one of several sorted lists. */
export interface Head {
  /** Moves to the next entry of its list; false at the end. */
  advance(): boolean;
}

function siftDown<H>(heap: H[], compare: (a: H, b: H) => number): void {
  const moved = heap[0]!;
  let at = 0;
  for (;;) {
    let child = at * 2 + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && compare(heap[child + 1]!, heap[child]!) < 0) child += 1;
    if (compare(heap[child]!, moved) >= 0) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = moved;
}

/** The entries of sorted lists in common order; the heads stand before their first entries. */
export function* mergeHeads<H extends Head>(
  heads: readonly H[],
  compare: (a: H, b: H) => number,
): Generator<H> {
  const heap = heads.filter((head) => head.advance()).sort(compare);
  for (let first = heap[0]; first !== undefined; first = heap[0]) {
    yield first;
    if (!first.advance()) {
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return;
      heap[0] = last;
    }
    siftDown(heap, compare);
  }
}
