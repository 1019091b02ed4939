export type { ReferenceRefusal } from "./errors.ts";
