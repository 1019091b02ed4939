/** Counters, gauges and histograms in the Prometheus text format, version 0.0.4; in memory, per process. */
type Series = {
  readonly help: string;
  readonly kind: string;
  readonly values: Map<string, number>;
  read?: () => number;
};

const series = new Map<string, Series>();
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** A number that only grows; labels must be of small, fixed sets (never a person, a title, a query). */
export function counter(
  name: string,
  help: string,
): (labels?: Record<string, string>, by?: number) => void {
  const { values } = register(name, help, "counter");
  return (labels = {}, by = 1) => add(values, labelText(labels), by);
}

/** A number read at the moment of asking. */
export function gauge(name: string, help: string, read: () => number): void {
  register(name, help, "gauge").read = read;
}

/** Durations in seconds, sorted into buckets. */
export function histogram(
  name: string,
  help: string,
): (seconds: number, labels?: Record<string, string>) => void {
  const { values } = register(name, help, "histogram");
  return (seconds, labels = {}) => {
    for (const limit of BUCKETS)
      if (seconds <= limit) add(values, `_bucket${labelText({ ...labels, le: String(limit) })}`, 1);
    add(values, `_bucket${labelText({ ...labels, le: "+Inf" })}`, 1);
    add(values, `_sum${labelText(labels)}`, seconds);
    add(values, `_count${labelText(labels)}`, 1);
  };
}

/** All series as text for a scraper. */
export function exposeMetrics(): string {
  return [...series].map(([name, entry]) => expose(name, entry)).join("");
}

function register(name: string, help: string, kind: string): Series {
  const known = series.get(name);
  if (known) return known;
  const entry: Series = { help, kind, values: new Map() };
  series.set(name, entry);
  return entry;
}

function add(values: Map<string, number>, key: string, by: number): void {
  values.set(key, (values.get(key) ?? 0) + by);
}

function labelText(labels: Record<string, string>): string {
  const pairs = Object.entries(labels).map(
    ([name, value]) => `${name}="${value.replace(/[\\"\n]/g, "\\$&")}"`,
  );
  return pairs.length > 0 ? `{${pairs.join(",")}}` : "";
}

function expose(name: string, { help, kind, values, read }: Series): string {
  const lines = read
    ? [`${name} ${read()}`]
    : [...values].map(([key, value]) => `${name}${key} ${value}`);
  return `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${lines.join("\n")}\n`;
}
