/** Work of one kind: to be done one after the other. */
export type Work = readonly (() => Promise<unknown>)[];

const ROUNDS = 9;
/** A server that serves has been compiled by use, which takes some thousand pages. */
const WARMING = 4;

/**
 * What each kind of work costs: milliseconds of processor time of all threads of this process, for one
 * time, in the median round. The kinds take turns, so that a moment's noise falls on all of them.
 */
export async function costsOf(works: readonly Work[]): Promise<readonly number[]> {
  const rounds: number[][] = [];
  for (let round = 0; round < WARMING + ROUNDS; round++) {
    const costs: number[] = [];
    for (const work of works) costs.push(await costOf(work));
    rounds.push(costs);
  }
  return works.map((_, kind) => median(rounds.slice(WARMING).map((costs) => costs[kind] ?? 0)));
}

async function costOf(work: Work): Promise<number> {
  const before = process.cpuUsage();
  for (const each of work) await each();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / work.length;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
