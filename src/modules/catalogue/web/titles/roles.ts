import { isTitleKey, type TitleWords } from "../../messages/pages-index.ts";

/** What somebody did, in the reader's language; nothing for roles that have no word of ours. */
export function roleNames(t: TitleWords, roles: readonly string[]): readonly string[] {
  const keys = roles.map((role) => `role-${role}`).filter(isTitleKey);
  return [...new Set(keys.map((key) => t(key)))];
}
