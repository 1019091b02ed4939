import { backupCommand, restoreCommand } from "./backup.ts";
import type { Command } from "./command.ts";
import { doctorCommand } from "./doctor.ts";
import { libraryAddCommand, libraryListCommand } from "./library.ts";
import { migrateCommand } from "./migrate.ts";
import { reindexCommand } from "./reindex.ts";
import { startCommand } from "./start.ts";

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  startCommand,
  migrateCommand,
  libraryAddCommand,
  libraryListCommand,
  reindexCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
];
