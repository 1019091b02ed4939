import type { MessagePort } from "node:worker_threads";
import { stateOf } from "../store/index-state.ts";
import type { IndexStore } from "../store/index-store.ts";
import { DroppedSegments } from "./garbage.ts";
import type { ShownState } from "./shown-index.ts";
import type { Summary } from "./writer-calls.ts";

/** The readers, who are shown each change of the index. */
export class Audience {
  readonly #store: IndexStore;
  readonly #dropped = new DroppedSegments();
  #ports: readonly MessagePort[] = [];
  #version = 0;

  constructor(store: IndexStore) {
    this.#store = store;
  }

  /** The index in a few numbers, as it was last shown. */
  get summary(): Summary {
    const { position, documents, bytes } = stateOf(this.#store);
    return { version: this.#version, position, documents, bytes };
  }

  add(port: MessagePort): void {
    this.#ports = [...this.#ports, port];
    port.on("close", () => {
      this.#ports = this.#ports.filter((other) => other !== port);
    });
    port.postMessage(this.#shown(), []);
  }

  /** Shows everybody the index as it is now. */
  show(): Summary {
    this.#version += 1;
    const shown = this.#shown();
    for (const port of this.#ports) port.postMessage(shown, []);
    const sizes = shown.state.segments.map(
      ({ image }) => [image.id, image.buffer.byteLength] as const,
    );
    this.#dropped.keep(new Map(sizes));
    return this.summary;
  }

  /** Nobody is shown anything any more. */
  end(): void {
    for (const port of this.#ports) port.close();
  }

  #shown(): ShownState {
    return { version: this.#version, state: stateOf(this.#store) };
  }
}
