import { workerData } from "node:worker_threads";
import { IndexStore } from "../store/index-store.ts";
import { Audience } from "./audience.ts";
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
const audience = new Audience(store);
const merges = new BackgroundMerges(store, schemas);

function startMerges(): void {
  merges
    .run(() => tell({ summary: audience.show() }))
    .catch((error: unknown) =>
      tell({ problem: `Search segments could not be merged: ${String(error)}` }),
    );
}

serve<WriterCalls>({
  open: () => audience.summary,
  introduce: (port) => audience.add(port),
  apply(record) {
    store.apply(record);
    startMerges();
    return audience.show();
  },
  beginRebuild: () => store.beginRebuild(),
  finishRebuild({ names, position }) {
    store.finishRebuild(names, position);
    return audience.show();
  },
  cancelRebuild: () => store.cancelRebuild(),
  async close() {
    await merges.stop();
    audience.end();
    store.close();
  },
});
