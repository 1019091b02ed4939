import type { SearchSchema } from "../../port.ts";
import type { IndexState } from "../store/index-state.ts";
import type { ReaderCalls, ReaderData } from "./reader-calls.ts";
import { Thread } from "./thread.ts";

const FILE = new URL("./reader-thread.ts", import.meta.url);

/** The threads that answer queries; each call goes to the one with the least to do. */
export class ReaderPool {
  readonly #data: ReaderData;
  #readers: Thread<ReaderCalls>[];
  #state: IndexState | null = null;

  constructor(schemas: readonly SearchSchema[], threads: number) {
    this.#data = { schemas };
    this.#readers = Array.from({ length: threads }, () => this.#start());
  }

  /** Calls made after this are answered from that state. */
  show(state: IndexState): void {
    this.#state = state;
    for (const reader of this.#readers) this.#tell(reader, state);
  }

  call<N extends keyof ReaderCalls & string>(
    name: N,
    input: ReaderCalls[N]["in"],
  ): Promise<ReaderCalls[N]["out"]> {
    this.#readers = this.#readers.map((reader) => (reader.isAlive ? reader : this.#replacement()));
    const idlest = this.#readers.reduce((a, b) => (b.pending < a.pending ? b : a));
    return idlest.call(name, input);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#readers.map((reader) => reader.stop()));
  }

  #start(): Thread<ReaderCalls> {
    return new Thread({ file: FILE, data: this.#data });
  }

  /** A reader that died is replaced when the next call comes, not before: no loop of deaths. */
  #replacement(): Thread<ReaderCalls> {
    const reader = this.#start();
    if (this.#state !== null) this.#tell(reader, this.#state);
    return reader;
  }

  #tell(reader: Thread<ReaderCalls>, state: IndexState): void {
    // A reader that dies over this is replaced with the next call and told again.
    reader.call("show", state).catch(() => undefined);
  }
}
