import { parentPort } from "node:worker_threads";
import { SearchRefused } from "../../refused.ts";
import type { Calls, Handlers, Notice, Reply, Request } from "./calls.ts";

/** Answers the calls of the thread that started this one, in order of arrival. */
export function serve<C extends Calls>(handlers: Handlers<C>): void {
  const port = parentPort;
  if (port === null) throw new Error("This file runs as a thread only");
  const byName = new Map<string, (input: unknown) => unknown>(Object.entries(handlers));
  port.on("message", async ({ id, name, input }: Request) => {
    port.postMessage(await answer(id, () => byName.get(name)?.(input)));
  });
}

async function answer(id: number, run: () => unknown): Promise<Reply> {
  try {
    return { id, output: await run() };
  } catch (error) {
    const refusal = error instanceof SearchRefused ? error.reason : undefined;
    return { id, error: error instanceof Error ? error.message : String(error), refusal };
  }
}

/** Tells the thread that started this one something it did not ask for. */
export function notify(notice: unknown): void {
  const message: Notice = { notice };
  parentPort?.postMessage(message, []);
}
