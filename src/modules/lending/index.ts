export type { LendingRefusal } from "./errors.ts";
