export { connected } from "./connection.ts";
export { createDatabase, type Database, type Tx } from "./database.ts";
export {
  findMigrations,
  migrate,
  type Migration,
  MigrationFault,
  pendingMigrations,
} from "./migrate.ts";
export * from "./embedded/index.ts";
export { insertRow, patchRow, type RowShape, selected } from "./rows.ts";
