import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { asSystem } from "../system.ts";
import type { Command } from "./command.ts";
import { withDeployment } from "./opened.ts";

export const reindexCommand: Command = {
  name: "reindex",
  summary: "Rebuild the search index from the database while the system serves.",
  usage: "",
  examples: ["commonshelf reindex"],
  run: (invocation) =>
    withDeployment(invocation, async ({ run }) => {
      // Every process keeps its own index and watches the epoch: a new one makes each of them
      // rebuild beside the index that goes on serving.
      const epoch = randomUUID();
      await run(asSystem("command: reindex"), (ctx) =>
        sql`update search_epoch set epoch = ${epoch}`.execute(ctx.tx),
      );
      invocation.terminal.result(
        "Every serving process now rebuilds its index, and serves the old one until the new is ready.",
        { epoch },
      );
      return 0;
    }),
};
