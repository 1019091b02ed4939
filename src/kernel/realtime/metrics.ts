import { gauge, histogram } from "#kernel/telemetry";

const delivery = histogram(
  "commonshelf_live_delivery_seconds",
  "Time from waking a follower of a stream until the events are on their way.",
);

/** Notes that what a follower was woken for at `wokenAt` (milliseconds) is delivered. */
export function noteDelivery(wokenAt: number): void {
  delivery((performance.now() - wokenAt) / 1000);
}

type Counted = { readonly connections: number; readonly streams: number };
const counted = new Set<() => Counted>();
const sum = (of: keyof Counted) => () =>
  [...counted].reduce((total, count) => total + count()[of], 0);

gauge("commonshelf_live_connections", "Browsers that are connected live now.", sum("connections"));
gauge("commonshelf_live_streams", "Streams that are followed live now.", sum("streams"));

/** Has the gauges count what a deployment has. @returns how to end that. */
export function countLive(count: () => Counted): () => void {
  counted.add(count);
  return () => void counted.delete(count);
}
