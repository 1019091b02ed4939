import type { BibliographicDescription } from "#standards/marc";
import type { Matcher } from "./matching/decision.ts";
import { decide, explain } from "./matching/decide.ts";
import { blockingKeys } from "./matching/keys.ts";
import { profileOf } from "./matching/profile-of.ts";
import type { Profile } from "./matching/profile.ts";

/** The matcher in use. Another one takes its place here, with another version. */
export const matcher: Matcher<BibliographicDescription, Profile> = {
  version: "learned-1",
  profile: profileOf,
  keys: blockingKeys,
  decide,
  explain,
};
