export { analyse, COMPOUND_MARK } from "./analyse.ts";
export type { Analysis } from "./analyse.ts";
export { fold } from "./fold.ts";
export { sortKey, spelling } from "./sort-key.ts";
export { tokenise } from "./tokens.ts";
export type { Token } from "./token.ts";
export { FOLDING_VERSION } from "./version.ts";
