import type { MessagePort } from "node:worker_threads";
import type { SearchSchema } from "../../port.ts";
import type { IndexView } from "../query/searcher.ts";
import type { IndexState } from "../store/index-state.ts";
import { SegmentPool } from "./segment-pool.ts";

/** What the writer sends its readers: the index, and how many times it has changed. */
export type ShownState = { readonly version: number; readonly state: IndexState };

type Waiting = {
  readonly version: number;
  readonly resolve: (view: IndexView) => void;
  readonly reject: (error: Error) => void;
};

/** The index as a reader sees it; the writer sends it anew whenever it changes. */
export class ShownIndex {
  readonly #pool: SegmentPool;
  #waiting: Waiting[] = [];
  #version = -1;
  #hasEnded = false;
  #view: IndexView = { segments: [], position: 0n };

  constructor(schemas: readonly SearchSchema[]) {
    this.#pool = new SegmentPool(schemas);
  }

  listen(port: MessagePort): void {
    port.on("message", (shown: ShownState) => this.#show(shown));
    port.on("close", () => this.#end());
  }

  /** The index at that version or later: what was acknowledged before a question must be in its answer. */
  atLeast(version: number): Promise<IndexView> {
    if (this.#version >= version) return Promise.resolve(this.#view);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ version, resolve, reject });
      if (this.#hasEnded) this.#end();
    });
  }

  /** There will be no other index: who waits for one waits in vain. */
  #end(): void {
    this.#hasEnded = true;
    for (const { reject } of this.#waiting) reject(new Error("The search writer has ended"));
    this.#waiting = [];
  }

  #show({ version, state }: ShownState): void {
    this.#version = version;
    this.#view = this.#pool.view(state);
    for (const waiting of this.#waiting)
      if (waiting.version <= version) waiting.resolve(this.#view);
    this.#waiting = this.#waiting.filter((waiting) => waiting.version > version);
  }
}
