export { createLog, type Log } from "./log.ts";
export { counter, exposeMetrics, gauge, histogram } from "./metrics.ts";
