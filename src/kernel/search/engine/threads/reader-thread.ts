import { workerData } from "node:worker_threads";
import { anyIds } from "../checking/any-ids.ts";
import { differing } from "../checking/differing.ts";
import { Searcher } from "../query/searcher.ts";
import { isOfKind } from "../store/stored-segment.ts";
import type { ReaderCalls, ReaderData } from "./reader-calls.ts";
import { serve } from "./serve.ts";
import { ShownIndex } from "./shown-index.ts";

const { schemas }: ReaderData = workerData;
const index = new ShownIndex(schemas);
const searcher = new Searcher();

serve<ReaderCalls>({
  listen: (port) => index.listen(port),
  query: async ({ version, question }) => searcher.query(await index.atLeast(version), question),
  complete: async ({ version, question }) =>
    searcher.complete(await index.atLeast(version), question),
  browse: async ({ version, question }) => searcher.browse(await index.atLeast(version), question),
  suggest: async ({ version, question }) =>
    searcher.suggest(await index.atLeast(version), question),
  differing: async ({ version, question }) =>
    differing((await index.atLeast(version)).segments, schemas, question),
  anyIds: async ({ version, question: { kind, count } }) =>
    anyIds((await index.atLeast(version)).segments.filter(isOfKind(kind)), count),
});
