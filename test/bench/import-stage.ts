/** How long a stage took, and the most memory its process held. */
export type Stage = {
  readonly stage: string;
  readonly records: number;
  readonly seconds: number;
  readonly "records/s": number;
  readonly "peak MB": number;
};

/** Times some work that says how many records it dealt with. */
export async function timed(stage: string, work: () => Promise<number>): Promise<Stage> {
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 100);
  const start = performance.now();
  const records = await work();
  const seconds = (performance.now() - start) / 1000;
  clearInterval(timer);
  const highest = Math.max(peak, process.memoryUsage.rss());
  return { stage, records, seconds, "records/s": records / seconds, "peak MB": highest / 1e6 };
}
