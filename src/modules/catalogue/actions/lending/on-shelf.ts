export { booksOnShelf, type OnShelf } from "../../store/on-shelf.ts";
