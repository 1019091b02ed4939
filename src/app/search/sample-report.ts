import { counter, type Log } from "#kernel/telemetry";
import type { Sample } from "./sample.ts";

const compared = counter(
  "commonshelf_search_compared_total",
  "Documents of the search index compared with the database.",
);
const drifted = counter(
  "commonshelf_search_drifted_total",
  "Documents of them that differed, and were mended.",
);
const MOST_NAMED = 10;

/** Tells operators what a comparison found: a counter that rises is a fault of the software or of the machine. */
export function reportSample(sample: Sample, log: Log): void {
  compared({}, sample.compared);
  drifted({}, sample.drifted.length);
  if (sample.drifted.length === 0)
    return log.debug({ part: "search", compared: sample.compared }, "the search index is right");
  log.warn(
    {
      part: "search",
      compared: sample.compared,
      drifted: sample.drifted.length,
      documents: sample.drifted.slice(0, MOST_NAMED),
    },
    "the search index differed from the database; these documents are mended",
  );
}
