import { MessageChannel } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import type { SearchSchema } from "../../port.ts";
import type { ReaderCalls, ReaderData } from "./reader-calls.ts";
import { Thread } from "./thread.ts";

const FILE = new URL("./reader-thread.ts", import.meta.url);

/** Gives the writer the way to a new reader. */
export type Introduce = (port: MessagePort) => void;

/** The threads that answer queries; each call goes to the one with the least to do. */
export class ReaderPool {
  readonly #data: ReaderData;
  readonly #introduce: Introduce;
  #readers: Thread<ReaderCalls>[];

  constructor(schemas: readonly SearchSchema[], threads: number, introduce: Introduce) {
    this.#data = { schemas };
    this.#introduce = introduce;
    this.#readers = Array.from({ length: threads }, () => this.#start());
  }

  call<N extends keyof ReaderCalls>(
    name: N,
    input: ReaderCalls[N]["in"],
  ): Promise<ReaderCalls[N]["out"]> {
    // One that died is replaced when the next call comes, not before: no loop of deaths.
    this.#readers = this.#readers.map((reader) => (reader.isAlive ? reader : this.#start()));
    const idlest = this.#readers.reduce((a, b) => (b.pending < a.pending ? b : a));
    return idlest.call(name, input);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#readers.map((reader) => reader.stop()));
  }

  #start(): Thread<ReaderCalls> {
    const reader = new Thread<ReaderCalls>({ file: FILE, data: this.#data });
    const { port1, port2 } = new MessageChannel();
    // If it dies before this arrives, so do the calls that would have needed it.
    reader.call("listen", port1, [port1]).catch(() => undefined);
    this.#introduce(port2);
    return reader;
  }
}
