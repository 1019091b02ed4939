export type { Ctx, Reach, Services, Visitor } from "./context.ts";
export { inNameOf } from "./in-name-of.ts";
export { createRunner, type Run } from "./transaction.ts";
export {
  addLibrary,
  allLibraries,
  changeLibrary,
  libraryByCode,
  libraryById,
  libraryName,
  type Library,
  type LibraryInput,
} from "./library.ts";
