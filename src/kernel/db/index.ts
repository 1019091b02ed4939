export { connected } from "./connection.ts";
export { createDatabase, type Database, type Tx } from "./database.ts";
export { findMigrations, migrate, pendingMigrations, type Migration } from "./migrate.ts";
export * from "./embedded/index.ts";
