export { isId, newId, type Id, type LibraryId, type PersonId } from "./id.ts";
