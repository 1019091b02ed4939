import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { EngineCalls } from "./search-engine-calls.ts";

/** An engine in its process, as the benchmark talks to it: one call after the other. */
export class Engine {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<never>;

  private constructor(name: string, directory: string, records: number) {
    this.name = name;
    const file = new URL("./search-run-peer.ts", import.meta.url);
    this.#child = fork(file, [name, directory, String(records)], {
      serialization: "advanced",
      // What guards this process, when it is run by bin/run.mjs, would end that one at once.
      execArgv: [],
    });
    this.#ended = once(this.#child, "exit").then((): never => {
      throw new Error(`the engine ${name} ended`);
    });
    this.#ended.catch(() => undefined);
  }

  static async start(name: string, directory: string, records: number): Promise<Engine> {
    const engine = new Engine(name, directory, records);
    await engine.#answer();
    return engine;
  }

  call<Name extends keyof EngineCalls>(
    name: Name,
    ...parameters: Parameters<EngineCalls[Name]>
  ): ReturnType<EngineCalls[Name]> {
    this.#child.send({ name, parameters });
    return this.#answer() as ReturnType<EngineCalls[Name]>;
  }

  async #answer(): Promise<unknown> {
    const [message]: { result: unknown }[] = await Promise.race([
      once(this.#child, "message"),
      this.#ended,
    ]);
    return message?.result;
  }
}
