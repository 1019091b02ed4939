import { workerData } from "node:worker_threads";
import { stateOf } from "../store/index-state.ts";
import { IndexStore } from "../store/index-store.ts";
import { BackgroundMerges } from "./background-merges.ts";
import { notify, serve } from "./serve.ts";
import type { WriterCalls, WriterData, WriterNotice } from "./writer-calls.ts";

const { directory, schemas, limits }: WriterData = workerData;

function tell(notice: WriterNotice): void {
  notify(notice);
}

const store = new IndexStore({
  directory,
  schemas,
  limits,
  report: (problem) => tell({ problem }),
});
const merges = new BackgroundMerges(store, schemas);

function startMerges(): void {
  merges
    .run(() => tell({ state: stateOf(store) }))
    .catch((error: unknown) =>
      tell({ problem: `Search segments could not be merged: ${String(error)}` }),
    );
}

serve<WriterCalls>({
  open: () => stateOf(store),
  apply(record) {
    store.apply(record);
    startMerges();
    return stateOf(store);
  },
  beginRebuild: () => store.beginRebuild(),
  finishRebuild({ names, position }) {
    store.finishRebuild(names, position);
    return stateOf(store);
  },
  cancelRebuild: () => store.cancelRebuild(),
  async close() {
    await merges.stop();
    store.close();
  },
});
