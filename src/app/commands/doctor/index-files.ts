import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "#kernel/config";
import { checkIndex } from "#kernel/search";
import { modules } from "../../modules.ts";
import { searchSources } from "../../registry.ts";
import { type Finding, fine, wrong } from "./finding.ts";

/** Whether the indexes in the data folder are what was written there. */
export async function indexFileFindings({
  dataDir,
}: Pick<Config, "dataDir">): Promise<readonly Finding[]> {
  const names = (await readdir(dataDir).catch(() => [])).filter((name) =>
    /^search(-\d+)?$/.test(name),
  );
  const schemas = searchSources(modules).map(({ schema }) => schema);
  return names.toSorted().map((name) => told(name, checkIndex(join(dataDir, name), schemas)));
}

function told(name: string, fault: string | null): Finding {
  return fault === null
    ? fine("index files", `${name}: every checksum holds`)
    : wrong(
        "index files",
        `${name}: ${fault}. Run: commonshelf reindex; the next start would build it anew, too. A disk that changes what it holds should be replaced.`,
      );
}
