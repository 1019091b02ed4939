import { availableParallelism, cpus, totalmem } from "node:os";

/** What figures are worth nothing without: date, processor, memory, runtime. Names nobody's machine. */
export function machine(): string {
  const [processor] = cpus();
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  const date = Temporal.Now.plainDateISO().toString();
  return `${date}, ${availableParallelism()} cores of ${processor?.model ?? "an unknown processor"}, ${gigabytes} GB memory, Node ${process.versions.node}`;
}
