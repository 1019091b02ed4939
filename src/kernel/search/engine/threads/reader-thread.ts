import { workerData } from "node:worker_threads";
import { Searcher } from "../query/searcher.ts";
import type { IndexView } from "../query/searcher.ts";
import type { ReaderCalls, ReaderData } from "./reader-calls.ts";
import { SegmentPool } from "./segment-pool.ts";
import { serve } from "./serve.ts";

const { schemas }: ReaderData = workerData;
const pool = new SegmentPool(schemas);
const searcher = new Searcher();
let index: IndexView = { segments: [], position: 0n };

serve<ReaderCalls>({
  show(state) {
    index = pool.view(state);
  },
  query: (query) => searcher.query(index, query),
  complete: (request) => searcher.complete(index, request),
  suggest: (query) => searcher.suggest(index, query),
});
