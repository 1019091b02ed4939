export { type BranchAddress, branchAddress } from "./actions/branch-address.ts";
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
export { listSkills } from "./actions/list-skills.ts";
export { linkAccount } from "./actions/staff-entries.ts";
export { type Colleague, colleaguesWithAccounts } from "./actions/expertise/with-accounts.ts";
export { addMember } from "./actions/members.ts";
export { readMember, readNetwork, UNNAMED } from "./actions/read-directory.ts";
export { networkSymbols, type Symbols } from "./actions/symbols.ts";
export { LIBRARY_CHANGED, PARTNER_CHANGED } from "./events.ts";
export { type Coordinates, distanceKm } from "./model/distance.ts";
export { asciiDigits, formatDay, parseDay } from "./model/opening/day-text.ts";
export { openingAt, type Opening } from "./model/opening/opening-at.ts";
export { closedDays } from "./model/opening/exceptions.ts";
export { sessionsBetween, sessionsOn, type Span } from "./model/opening/sessions.ts";
export { closureShape, weekdays, weekShape } from "./model/shape.ts";
export { type Schedule, scheduleWithin } from "./model/opening/schedule.ts";
export type { LibraryEntry, LibraryProfile } from "./model/entries.ts";
export type { NetworkData } from "./model/shape.ts";
export { type AgencyKey, agencyKey, memberKey, parseAgencyKey } from "./model/agency.ts";
export { agencyName, agencyOf, memberOf, networkAgency } from "./actions/agreements/agencies.ts";
export {
  type LendingPartner,
  lendingPartners,
  termsBetween,
} from "./actions/agreements/lending-partners.ts";
export { lendingPolicyOf } from "./actions/lending-policy/lending-policy.ts";
export {
  approvedPeer,
  type Peer,
  type PeerAuth,
  peerAuth,
  peerByCertificate,
  peerByKeyId,
  peerByToken,
  type PeerForQuestions,
  peerOfAgency,
  peersForQuestions,
} from "./actions/peers/approved-peers.ts";
export { bySignature, type SignedRequest } from "./actions/peers/signing/by-signature.ts";
export { useNonce } from "./actions/peers/signing/nonces.ts";
export { type OwnKey, ownKey, ownPublicKeys } from "./actions/peers/signing/own-key.ts";
export { signedFields } from "./actions/peers/signing/sign.ts";
export type { LendingService, LendingTerms } from "./model/agreements/lending-terms.ts";
export {
  type CopyFacts,
  type LendingAnswer,
  lendsCopy,
} from "./model/lending-policy/lends-copy.ts";
export { type LendingPolicy, openPolicy, type PolicyRule } from "./model/lending-policy/shape.ts";
