import { Worker } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import { SearchRefused } from "../../refused.ts";
import type { Calls, Failure, Notice, Reply, Request } from "./calls.ts";

type Waiting = {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
};

/** Short-lived objects of a thread: enough not to be copied about, few enough not to count. */
const YOUNG_MEGABYTES = 16;

export type ThreadOptions = {
  /** The file that runs in the thread. */
  readonly file: URL;
  readonly data?: unknown;
  readonly onNotice?: (notice: unknown) => void;
};

/** A thread that answers calls. When it dies, all who wait are told so. */
export class Thread<C extends Calls> {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #onNotice: (notice: unknown) => void;
  #nextId = 1;
  #death: Error | null = null;

  constructor({ file, data, onNotice = () => undefined }: ThreadOptions) {
    this.#onNotice = onNotice;
    // Without the flags of this process: a loader or a test runner has no business in there.
    this.#worker = new Worker(file, {
      workerData: data,
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    this.#worker.on("message", (message: Reply | Notice) => this.#receive(message));
    this.#worker.on("error", (error) =>
      this.#die(error instanceof Error ? error : new Error(String(error))),
    );
    this.#worker.on("exit", () => this.#die(new Error("A search thread has ended")));
  }

  /** Calls that have not been answered. */
  get pending(): number {
    return this.#waiting.size;
  }

  get isAlive(): boolean {
    return this.#death === null;
  }

  /** `moved`: ports within the input, which this thread no longer has afterwards. */
  call<N extends keyof C & string>(
    name: N,
    input: C[N]["in"],
    moved: readonly MessagePort[] = [],
  ): Promise<C[N]["out"]> {
    return new Promise((resolve, reject) => {
      if (this.#death !== null) {
        reject(this.#death);
        return;
      }
      const request: Request = { id: this.#nextId++, name, input };
      this.#waiting.set(request.id, { resolve, reject });
      this.#worker.postMessage(request, [...moved]);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #receive(message: Reply | Notice): void {
    if ("notice" in message) {
      this.#onNotice(message.notice);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if ("error" in message) waiting?.reject(errorOf(message));
    else waiting?.resolve(message.output);
  }

  #die(error: Error): void {
    this.#death ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#death);
    this.#waiting.clear();
  }
}

/** Errors lose their class between threads; a refusal is told by its reason. */
function errorOf({ error, refusal }: Failure): Error {
  return refusal === undefined ? new Error(error) : new SearchRefused(refusal);
}
