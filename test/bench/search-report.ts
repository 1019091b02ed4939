import type { Built, Checked } from "./search-engine-calls.ts";
import type { Latency } from "./search-measure.ts";
import type { UpkeepFigures } from "./search-upkeep.ts";
import { markdownTable } from "./table.ts";

/** What each engine, by name, did with the same queries. */
export type Row = { readonly name: string; readonly figures: ReadonlyMap<string, Latency> };

type BuiltRow = {
  readonly engine: string;
  readonly built: Built;
  readonly checked: Checked;
};

export function indexTable(rows: readonly BuiltRow[], records: number): string {
  return markdownTable(
    rows.map(({ engine, built, checked }) => ({
      engine,
      "build, s": built.seconds,
      "bytes a record": built.bytes / records,
      "open, s": built.openSeconds,
      "peak memory, MB": built.peakMemory === null ? "in a server" : built.peakMemory.toFixed(0),
      "compared with every record": verdict(checked),
    })),
  );
}

function verdict({ wrong, facets }: Checked): string {
  if (wrong.length > 0) return `WRONG ${wrong.join(" ")}`;
  return facets ? "totals and facets equal" : "totals equal; it counts no facets";
}

/** Milliseconds, as median and 95th percentile. */
export function latencyTable(rows: readonly Row[]): string {
  return markdownTable(
    rows.map(({ name, figures }) => ({
      "p50 / p95, ms": name,
      ...Object.fromEntries(
        [...figures].map(([engine, { p50, p95 }]) => [
          engine,
          `${p50.toFixed(1)} / ${p95.toFixed(1)}`,
        ]),
      ),
    })),
  );
}

/** Queries a second, and how many times as many the first engine answers. */
export function speedTable(rows: readonly Row[]): string {
  return markdownTable(
    rows.map(({ name, figures }) => {
      const [first] = figures.values();
      const cells = [...figures].map(([engine, { perSecond }]) => {
        const times = (first?.perSecond ?? Number.NaN) / perSecond;
        const ratio = times === 1 ? "" : ` (ours × ${times.toFixed(times < 10 ? 1 : 0)})`;
        return [engine, `${perSecond.toFixed(0)}${ratio}`];
      });
      return { "per second": name, ...Object.fromEntries(cells) };
    }),
  );
}

const named: Readonly<Record<keyof UpkeepFigures, string>> = {
  changesVisible: "1,000 changed records can be found after, ms",
  completion: "slowest completion of a three-letter beginning, ms",
  loopDelay: "longest hold of the event loop during queries, ms",
  rebuildSeconds: "rebuild while serving, s",
  rebuildPeakMemory: "peak memory of the process, MB",
  p95WhileRebuilding: "p95 of all kinds while rebuilding, ms",
};

export function upkeepTable(figures: UpkeepFigures): string {
  const entries = Object.entries(named) as [keyof UpkeepFigures, string][];
  return markdownTable(entries.map(([key, what]) => ({ what, figure: figures[key] })));
}
