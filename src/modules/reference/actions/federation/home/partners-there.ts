import { type PeerForQuestions, peersForQuestions } from "#modules/directory";
import type { Ctx } from "#kernel/tenancy";
import { partnersPresent } from "../../../store/federation/presence.ts";

/**
 * Partners where somebody says to be there now who answers in this language. Needs the reach of the software,
 * the network or the system.
 */
export async function partnersThere(
  own: Ctx,
  language: string,
): Promise<readonly PeerForQuestions[]> {
  const spoken = language.split("-")[0] ?? language;
  const present = new Set(await partnersPresent(own, spoken));
  if (present.size === 0) return [];
  return (await peersForQuestions(own)).filter(
    ({ id, questions: { languages } }) =>
      present.has(id) && (languages.length === 0 || languages.includes(spoken)),
  );
}
