import { rmSync } from "node:fs";
import type { SearchSchema } from "../../port.ts";
import { segmentState } from "../store/index-state.ts";
import type { IndexStore } from "../store/index-store.ts";
import { isEmptyMerge } from "../store/merge.ts";
import type { MergePlan } from "../store/merge-plan.ts";
import type { BuilderCalls } from "./builder-calls.ts";
import { Thread } from "./thread.ts";

const FILE = new URL("./builder-thread.ts", import.meta.url);

/** Merges files one after another in a thread of their own, while the writer goes on. */
export class BackgroundMerges {
  readonly #store: IndexStore;
  readonly #schemas: readonly SearchSchema[];
  #builder: Thread<BuilderCalls> | null = null;
  #isStopped = false;

  constructor(store: IndexStore, schemas: readonly SearchSchema[]) {
    this.#store = store;
    this.#schemas = schemas;
  }

  /** Carries out what merges are due; calls `onMerged` after each. Rejects when one fails. */
  async run(onMerged: () => void): Promise<void> {
    if (this.#builder !== null || this.#isStopped) return;
    for (let plan = this.#store.planMerge(); plan !== null; plan = this.#store.planMerge()) {
      if (!isEmptyMerge(plan)) await this.#merge(plan);
      if (this.#isStopped) return;
      this.#store.adoptMerge(plan, isEmptyMerge(plan));
      onMerged();
    }
  }

  /** Ends a merge that is under way; the next start will do it again. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#builder?.stop();
  }

  async #merge(plan: MergePlan): Promise<void> {
    this.#builder = new Thread({ file: FILE, data: { schemas: this.#schemas } });
    const sources = plan.sources.map(segmentState);
    try {
      await this.#builder.call("merge", { kind: plan.schema.kind, sources, file: plan.file });
    } catch (error) {
      this.#store.abandonMerge(plan);
      rmSync(plan.file.path, { force: true });
      if (!this.#isStopped) throw error;
    } finally {
      await this.#builder.stop();
      this.#builder = null;
    }
  }
}
