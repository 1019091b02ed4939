import type { Latency } from "./search-measure.ts";
import type { PeerFigures } from "./search-run-peer.ts";

function row({ kind, p50, p95, most, perSecond }: Latency): string {
  return `| ${kind} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${most.toFixed(1)} | ${perSecond.toFixed(0)} |`;
}

function table(title: string, rows: readonly Latency[]): string {
  return [
    `\n${title}\n`,
    "| queries | p50 ms | p95 ms | most ms | per second |",
    "|---|---|---|---|---|",
    ...rows.map(row),
  ].join("\n");
}

/** Prints what one engine did, as Markdown. */
export function printFigures(figures: PeerFigures, records: number): void {
  const { peer, buildSeconds, bytes, peakMemory, openSeconds, wrong, upkeep } = figures;
  console.log(`\n## ${peer}: ${records} records\n`);
  console.log(
    `- built in ${buildSeconds.toFixed(1)} s, peak memory of the process ${peakMemory.toFixed(0)} MB`,
  );
  console.log(
    `- ${(bytes / 1e6).toFixed(0)} MB, ${(bytes / records).toFixed(0)} bytes a record; opened in ${openSeconds.toFixed(2)} s`,
  );
  console.log(
    `- totals and facets compared with every record: ${wrong.length === 0 ? "all equal" : `WRONG ${wrong.join(" ")}`}`,
  );
  for (const [name, value] of Object.entries(upkeep ?? {}))
    console.log(`- ${name}: ${value.toFixed(1)}`);
  console.log(table("Whole network", figures.plain));
  console.log(table("Scope of 25 libraries", figures.scoped));
}
