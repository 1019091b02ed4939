/**
 * ISO 18626 has no message with which a requester agrees to conditions. What systems have agreed on is
 * a notification whose note is one word; this is how it is said here, and dialects translate.
 */
export const conditionWords = { accepted: "ACCEPT", refused: "REJECT" } as const;

/** What a note says to the supplier's conditions; null when it is about something else. */
export function answerToConditions(note: string | undefined): keyof typeof conditionWords | null {
  const word = /^\s*([a-z]+)/i.exec(note ?? "")?.[1]?.toUpperCase();
  if (word === conditionWords.accepted) return "accepted";
  return word === conditionWords.refused ? "refused" : null;
}
