export type {
  Mods,
  ModsLocation,
  ModsName,
  ModsResourceType,
  ModsSubject,
  ModsTitle,
} from "./record.ts";
export { modsSchema, writeMods } from "./write.ts";
