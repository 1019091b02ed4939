import { fork } from "node:child_process";
import { once } from "node:events";
import type { LoadFigures, LoadOrder } from "./http-load.ts";

/** The readers: a process that asks. */
export type Client = {
  /** @throws when an answer is not 200, since a refusal is quickly given. */
  readonly ask: (order: LoadOrder) => Promise<LoadFigures>;
  readonly close: () => void;
};

export function startClient(): Client {
  // Without our own arguments: what guards this process would end that one at once.
  const child = fork(new URL("./http-load.ts", import.meta.url), { execArgv: [] });
  const ended = once(child, "exit").then((): never => {
    throw new Error("the client ended");
  });
  ended.catch(() => undefined);
  return {
    ask: async (order) => {
      child.send(order);
      const [figures]: LoadFigures[] = await Promise.race([once(child, "message"), ended]);
      if (!figures) throw new Error("the client said nothing");
      const failures = JSON.stringify(figures.failures);
      if (failures !== "{}") throw new Error(`answers other than 200: ${failures}`);
      return figures;
    },
    close: () => child.disconnect(),
  };
}
