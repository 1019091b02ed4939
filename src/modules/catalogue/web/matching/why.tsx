import type { MatchingWords } from "../../messages/matching-index.ts";
import type { Ground } from "../../model/matching/grounds.ts";

type Reasons = { readonly ground: Ground | null; readonly reason: string };

/** Why a cataloguer said something; a dash where they did not say. */
export function Why({ ground, reason, t }: Reasons & { readonly t: MatchingWords }) {
  if (ground === null && reason === "") return "–";
  return (
    <span>
      {ground !== null && <span className="pair-entry">{t(`ground-${ground}`)}</span>}
      {reason !== "" && (
        <span className="pair-entry" dir="auto">
          {reason}
        </span>
      )}
    </span>
  );
}
