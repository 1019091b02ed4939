export { addThing, thingsOf } from "./actions/change-thing.ts";
export { book } from "./actions/book.ts";
export { nextFree } from "./actions/free-times.ts";
export { placedThing } from "./actions/where.ts";
