export { importDirectory } from "./actions/import-directory.ts";
