import { openDatabase } from "../database.ts";
import { migrateAll } from "../migrate.ts";
import type { Command } from "./command.ts";
import { endDatabase } from "./last-one.ts";

export const migrateCommand: Command = {
  name: "migrate",
  summary: "Bring the database to the newest schema.",
  usage: "",
  examples: ["commonshelf migrate", "DATABASE_URL=postgres://… commonshelf migrate"],
  run: async ({ config, terminal }) => {
    const database = await openDatabase(config, terminal.progress);
    try {
      const applied = await migrateAll(database.ownerUrl, config);
      const text =
        applied.length === 0
          ? "The schema is up to date."
          : `Applied ${applied.length}:\n  ${applied.join("\n  ")}`;
      terminal.result(text, { applied });
      return 0;
    } finally {
      await endDatabase(database, terminal);
    }
  },
};
