// node bin/run.mjs test/bench/iso18626.ts [exchanges]: messages of ISO 18626 in and out of the product in service,
// signed on both sides, each durable before it is confirmed.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { principalOf } from "#kernel/access";
import { packageRoot } from "#kernel/config";
import { newId } from "#kernel/ids";
import { importDirectory } from "#modules/directory";
import { enterPeer } from "../../src/modules/directory/actions/peers/enter-peer.ts";
import { asSystem } from "../../src/app/system.ts";
import { withCatalogue } from "./http-catalogue.ts";
import { cpuTimeBelow } from "./http-cpu.ts";
import { type Served, serve } from "./http-server.ts";
import { foreignPeer, type ForeignPeer } from "./iso18626-peer.ts";
import { asking, requesting } from "./iso18626-messages.ts";
import { markdownTable } from "./table.ts";

const AT_ONCE = 16;
const [exchanges = "3000"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "commonshelf-bench-"));
process.env["OUTBOUND_NETWORKS"] = "loopback";

const peer = await foreignPeer();
try {
  await setUp(peer);
  const server = await serve(folder);
  try {
    const to = `${server.origin}/iso18626`;
    await measure(server, 200, (n) => peer.post(to, requesting(`warm-${n}`)));
    const count = Number(exchanges);
    const requests = await measure(server, count, (n) => peer.post(to, requesting(`B-${n}`)));
    const again = await measure(server, count, (n) => peer.post(to, requesting(`B-${n}`)));
    const before = peer.heard();
    const questions = await measure(
      server,
      count,
      (n) => peer.post(to, asking(`B-${n}`)),
      async () => {
        while (peer.heard() < before + count) await pause(5);
      },
    );
    console.log(
      `A foreign system on the same ${availableParallelism()} cores, over HTTP on this machine: every message is signed ` +
        "(RFC 9421, Ed25519) and checked, on both sides, and committed to disk before it is confirmed. No other " +
        "implementation installs here to compare with.\n",
    );
    console.log(
      markdownTable([
        rowOf("requests in", count, requests),
        rowOf("the same requests again (same confirmation, no effect)", count, again),
        rowOf("status requests in, and their answers out", 2 * count, questions),
      ]),
    );
  } finally {
    await server.stop();
  }
} finally {
  await peer.close();
  rmSync(folder, { recursive: true, force: true });
}

/** The demo's members, and the peer among the systems they know. */
function setUp({ url, keyId, publicKey }: ForeignPeer): Promise<void> {
  const directory: unknown = JSON.parse(
    readFileSync(join(packageRoot, "demo/consortium.json"), "utf8"),
  );
  const roles = [{ role: "network-coordinator", library: null }] as const;
  const principal = principalOf(newId<"person">(), "Bench", roles);
  return withCatalogue(folder, async ({ run }) => {
    await run(asSystem("bench"), (ctx) => importDirectory(ctx, directory));
    await run({ principal, library: null, locale: "en", reach: "network" }, (ctx) =>
      enterPeer(ctx, {
        code: "bench-ill",
        names: { en: "Bench" },
        agencies: ["ISIL:ZZ-BENCH"],
        url,
        keys: [{ keyId, publicKey }],
      }),
    );
  });
}

type Measured = {
  readonly seconds: number;
  readonly node: number;
  readonly postgres: number;
  readonly waits: readonly number[];
};

/** Does something so many times, several at once, and waits for what follows from it. */
async function measure(
  { pid }: Served,
  count: number,
  work: (n: number) => Promise<void>,
  until: () => Promise<void> = async () => undefined,
): Promise<Measured> {
  const waits: number[] = [];
  let next = 0;
  const one = async () => {
    for (let n = next++; n < count; n = next++) {
      const begun = performance.now();
      await work(n);
      waits.push(performance.now() - begun);
    }
  };
  const before = cpuTimeBelow(pid);
  const begun = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  await until();
  const seconds = (performance.now() - begun) / 1000;
  const after = cpuTimeBelow(pid);
  const spent = (part: "node" | "postgres") =>
    before && after ? after[part] - before[part] : Number.NaN;
  return { seconds, node: spent("node"), postgres: spent("postgres"), waits };
}

function rowOf(what: string, messages: number, { seconds, node, postgres, waits }: Measured) {
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN;
  return {
    what,
    messages,
    "per second": messages / seconds,
    "median ms": at(0.5),
    "95th ms": at(0.95),
    "CPU µs a message, Node": (node * 1e6) / messages,
    "CPU µs a message, PostgreSQL": (postgres * 1e6) / messages,
    "possible per second": (availableParallelism() * messages) / (node + postgres),
  };
}
