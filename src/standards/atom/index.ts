export type { AtomEntry, AtomFeed, AtomLink, SearchedResults } from "./feed.ts";
export { tagUri } from "./tag.ts";
export { atomType, writeAtom } from "./write.ts";
