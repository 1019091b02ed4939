import type { Entry } from "../inquiry/entry.ts";

/** What marks a note as the answer of a partner, by which its own library may send it on. */
export type AnswerMark = { readonly answer: string };

/**
 * Whether a note is what a partner answered. Reasons, referrals and questions asked back are notes of a partner,
 * too, and are meant for staff only.
 */
export function isPartnerAnswer({ kind, author, data }: Pick<Entry, "kind" | "author" | "data">) {
  return kind === "note" && author === "partner" && typeof data["answer"] === "string";
}
