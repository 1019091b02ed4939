import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";

/** What to ask, over how many kept connections, for how long. */
export type LoadOrder = {
  readonly origin: string;
  readonly paths: readonly string[];
  readonly connections: number;
  readonly seconds: number;
};

/** Milliseconds per request, from asking to the last byte. */
export type LoadFigures = {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly bytes: number;
  /** Answers other than 200, by status. */
  readonly failures: Readonly<Record<string, number>>;
};

/** Readers behind one proxy: the limit on requests of one address must not be what is measured. */
const READERS = 20_000;

async function load({ origin, paths, connections, seconds }: LoadOrder): Promise<LoadFigures> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const failures: Record<string, number> = {};
  let bytes = 0;
  let next = 0;
  const began = performance.now();
  const client = async () => {
    while (performance.now() - began < seconds * 1000) {
      const number = next++;
      const asked = performance.now();
      const { status, size } = await ask(
        agent,
        origin,
        paths[number % paths.length] ?? "/",
        number,
      );
      times.push(performance.now() - asked);
      bytes += size;
      if (status !== 200) failures[status] = (failures[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const took = (performance.now() - began) / 1000;
  agent.destroy();
  const sorted = times.toSorted((a, b) => a - b);
  const quantile = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return {
    requests: sorted.length,
    perSecond: sorted.length / took,
    p50: quantile(0.5),
    p95: quantile(0.95),
    bytes: bytes / sorted.length,
    failures,
  };
}

async function ask(agent: Agent, origin: string, path: string, number: number) {
  const reader = number % READERS;
  const headers = { "x-forwarded-for": `10.0.${reader >> 8}.${reader & 255}` };
  const request = get(origin + path, { agent, headers });
  const [answer] = (await once(request, "response")) as [IncomingMessage];
  let size = 0;
  for await (const chunk of answer) size += (chunk as Buffer).length;
  return { status: answer.statusCode ?? 0, size };
}

process.on("message", async (order: LoadOrder) => {
  const figures = await load(order);
  process.send?.(figures);
});
