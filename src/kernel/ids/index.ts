export { isId, newId, newIdAbove, type Id, type LibraryId, type PersonId } from "./id.ts";
