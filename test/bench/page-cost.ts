/** Milliseconds for one time; processor time of all threads of this process. */
export type Cost = { readonly cpu: number; readonly wall: number };

const ROUNDS = 3;

/** The median round of doing all the work, by processor time. */
export async function costOf(
  work: readonly (() => Promise<unknown>)[],
  rounds = ROUNDS,
): Promise<Cost> {
  const costs: Cost[] = [];
  for (let round = 0; round < rounds; round++) {
    const [cpu, wall] = [process.cpuUsage(), performance.now()];
    for (const each of work) await each();
    const { user, system } = process.cpuUsage(cpu);
    costs.push({
      cpu: (user + system) / 1000 / work.length,
      wall: (performance.now() - wall) / work.length,
    });
  }
  const sorted = costs.sort((a, b) => a.cpu - b.cpu);
  return sorted[Math.floor(rounds / 2)] ?? { cpu: Number.NaN, wall: Number.NaN };
}
