export { linkHeader } from "./header.ts";
export type { LinkContext, WebLink } from "./link.ts";
export { linkset, linksetType } from "./linkset.ts";
