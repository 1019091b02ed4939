/** A payment in the smallest unit of one currency. */
export type Payment<Party extends string> = {
  readonly payer: Party;
  readonly payee: Party;
  readonly minor: bigint;
};

type Position<Party> = { readonly party: Party; minor: bigint };

/** Up to here the fewest payments are found for certain: beyond, ways to part the parties are too many to try. */
const MOST_TRIED = 16;

/**
 * Settles what parties have to get (positive) and to give by few payments. Parties whose positions sum to
 * zero among themselves settle among themselves, each group with one payment less than it has members: the
 * more groups, the fewer payments. Up to sixteen parties the parting with the most groups is found, so that
 * no smaller number of payments exists; for more, pairs that match exactly are paired and the rest is paid
 * from the largest to the largest, never more than one less than there are parties.
 * @throws RangeError when the positions do not sum to zero.
 */
export function fewestPayments<Party extends string>(
  positions: ReadonlyMap<Party, bigint>,
): readonly Payment<Party>[] {
  const open = [...positions]
    .filter(([, minor]) => minor !== 0n)
    .map(([party, minor]) => ({ party, minor }))
    .toSorted(bySize);
  if (open.reduce((sum, { minor }) => sum + minor, 0n) !== 0n)
    throw new RangeError("positions must sum to zero");
  const { pairs, rest } = exactPairs(open);
  const groups = rest.length <= MOST_TRIED ? mostGroups(rest) : [rest];
  return [...pairs, ...groups].flatMap(settle);
}

/** The largest first; of equals by name, so that the same positions give the same payments. */
function bySize<Party extends string>(a: Position<Party>, b: Position<Party>): number {
  const [x, y] = [size(a.minor), size(b.minor)];
  if (x !== y) return x > y ? -1 : 1;
  return a.party < b.party ? -1 : 1;
}

function size(minor: bigint): bigint {
  return minor < 0n ? -minor : minor;
}

/** One who has to give what another has to get: no parting is better than such a pair. */
function exactPairs<Party extends string>(open: readonly Position<Party>[]) {
  const pairs: Position<Party>[][] = [];
  let rest: Position<Party>[] = [];
  for (const one of open) {
    const match = rest.find((other) => other.minor === -one.minor);
    if (match) {
      pairs.push([match, one]);
      rest = rest.filter((other) => other !== match);
    } else rest.push(one);
  }
  return { pairs, rest };
}

/** Parts positions into as many groups as possible that each sum to zero. Over all subsets, by their bits. */
function mostGroups<Party extends string>(
  open: readonly Position<Party>[],
): readonly (readonly Position<Party>[])[] {
  if (open.length === 0) return [];
  const all = (1 << open.length) - 1;
  const sums = subsetSums(open);
  // The most groups that end within a subset, and by leaving out which member that is reached.
  const groups = new Int8Array(all + 1);
  const without = new Int8Array(all + 1);
  for (let set = 1; set <= all; set++) {
    let best = -1;
    for (let member = 0; member < open.length; member++) {
      const bit = 1 << member;
      if ((set & bit) === 0) continue;
      const reached = groups[set ^ bit] ?? 0;
      if (reached <= best) continue;
      best = reached;
      without[set] = member;
    }
    groups[set] = best + (sums[set] === 0n ? 1 : 0);
  }
  return cutAtZero(inOrder(open, without, all));
}

function subsetSums<Party>(open: readonly Position<Party>[]): readonly bigint[] {
  let sums: readonly bigint[] = [0n];
  for (const { minor } of open) sums = [...sums, ...sums.map((sum) => sum + minor)];
  return sums;
}

/** The members in the order in which groups are completed the soonest. */
function inOrder<Party>(
  open: readonly Position<Party>[],
  without: Int8Array,
  all: number,
): readonly Position<Party>[] {
  const order: Position<Party>[] = [];
  for (let set = all; set > 0; set ^= 1 << (without[set] ?? 0)) {
    const member = open[without[set] ?? 0];
    if (member) order.unshift(member);
  }
  return order;
}

/** Each run that sums to zero is a group. */
function cutAtZero<Party>(
  order: readonly Position<Party>[],
): readonly (readonly Position<Party>[])[] {
  const groups: Position<Party>[][] = [];
  let group: Position<Party>[] = [];
  let sum = 0n;
  for (const one of order) {
    group.push(one);
    sum += one.minor;
    if (sum !== 0n) continue;
    groups.push(group);
    group = [];
  }
  return groups;
}

/** Within a group the one with the most to give pays the one with the most to get, until nothing is left. */
function settle<Party extends string>(
  group: readonly Position<Party>[],
): readonly Payment<Party>[] {
  const open = group.map((one) => ({ ...one }));
  const payments: Payment<Party>[] = [];
  for (;;) {
    const payee = open.filter(({ minor }) => minor > 0n).toSorted(bySize)[0];
    const payer = open.filter(({ minor }) => minor < 0n).toSorted(bySize)[0];
    if (!payee || !payer) return payments;
    const minor = size(payer.minor) < payee.minor ? size(payer.minor) : payee.minor;
    payments.push({ payer: payer.party, payee: payee.party, minor });
    payer.minor += minor;
    payee.minor -= minor;
  }
}
