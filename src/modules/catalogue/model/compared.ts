import type { BibliographicDescription } from "#standards/marc";
import { matcher } from "./matcher.ts";
import { keyHash } from "./matching/key-hash.ts";
import type { Profile } from "./matching/profile.ts";

/** What of a record is compared with others, ready to be stored. */
export type Compared = {
  readonly profile: Profile;
  /** Hash of the profile: the same as long as nothing changed that is compared. */
  readonly signature: string;
  /** Hashes of the blocking keys, each once. */
  readonly keys: readonly string[];
};

export function comparedOf(description: BibliographicDescription): Compared {
  const profile = matcher.profile(description);
  const signature = keyHash(JSON.stringify(profile));
  return { profile, signature, keys: [...new Set(matcher.keys(profile).map(keyHash))] };
}
