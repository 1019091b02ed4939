/** Writes the corpus of `import.ts` and measures reading it: a process apart, so that its memory is. */
import { appendFileSync, createReadStream, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describeRecord, readMarcBatches } from "#standards/marc";
import {
  type CorpusFile,
  type CorpusRequest,
  writeCorpus,
  type WrittenCorpus,
} from "./import-corpus.ts";
import { type Stage, timed } from "./import-stage.ts";

/** Writes and measures as asked by the parent process, and sends it the result. */
export async function writeForParent(request: CorpusRequest): Promise<void> {
  const { files: written } = await writeCorpus(request.folder, request.size, request.seed);
  const files = request.one ? [joined(request.folder, written)] : written;
  const stages = [
    await reading(files, "read", false),
    await reading(files, "read and describe", true),
  ];
  const result: WrittenCorpus = { files, stages };
  process.send?.(result);
  process.disconnect?.();
}

function joined(folder: string, files: readonly CorpusFile[]): CorpusFile {
  const path = join(folder, "one.mrc");
  for (const file of files) {
    appendFileSync(path, readFileSync(file.path));
    rmSync(file.path);
  }
  return { code: "one", path, records: files.reduce((sum, { records }) => sum + records, 0) };
}

function reading(files: readonly CorpusFile[], name: string, describes: boolean): Promise<Stage> {
  return timed(name, async () => {
    let records = 0;
    for (const { path } of files)
      for await (const results of readMarcBatches(
        createReadStream(path, { highWaterMark: 262_144 }),
      ))
        for (const result of results) {
          records += 1;
          if (describes && result.ok) describeRecord(result.record);
        }
    return records;
  });
}
