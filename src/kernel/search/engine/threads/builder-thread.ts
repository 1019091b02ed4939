import { workerData } from "node:worker_threads";
import { Segment } from "../segment/segment.ts";
import { mergeToFile } from "../store/make-segment.ts";
import { RebuildFiles } from "../store/rebuild-files.ts";
import { parseDocuments } from "./builder-calls.ts";
import type { BuilderCalls, BuilderData } from "./builder-calls.ts";
import { serve } from "./serve.ts";

const { schemas }: BuilderData = workerData;
let files = new RebuildFiles([], new Map());

serve<BuilderCalls>({
  begin(places) {
    files = new RebuildFiles(schemas, places);
  },
  add(json) {
    files.add(parseDocuments(json));
  },
  write: () => files.write(),
  dispose: () => files.dispose(),
  merge({ kind, sources, file }) {
    const schema = schemas.find((known) => known.kind === kind);
    if (schema === undefined) throw new Error(`Search kind ${kind} is not registered`);
    const views = sources.map(({ image, dead }) => ({
      segment: new Segment(image, schema),
      dead: dead === null ? null : new Uint32Array(dead),
    }));
    mergeToFile(schema, views, file);
  },
});
