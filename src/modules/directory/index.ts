export {
  type BranchCard,
  branchesOf,
  type LibraryCard,
  libraryCards,
  libraryProfile,
  libraryProfiles,
} from "./actions/library-cards.ts";
export { exportDirectory } from "./actions/export-directory.ts";
export { importDirectory } from "./actions/import-directory.ts";
export { addMember } from "./actions/members.ts";
export { readNetwork } from "./actions/read-directory.ts";
export { networkSymbols, type Symbols } from "./actions/symbols.ts";
export { LIBRARY_CHANGED, PARTNER_CHANGED } from "./events.ts";
export { type Coordinates, distanceKm } from "./model/distance.ts";
export { openingAt, type Opening } from "./model/opening/opening-at.ts";
export type { Schedule } from "./model/opening/schedule.ts";
export type { LibraryProfile } from "./model/entries.ts";
export type { NetworkData } from "./model/shape.ts";
export { type AgencyKey, agencyKey, memberKey, parseAgencyKey } from "./model/agency.ts";
