/**
 * What the standard has no action for travels in notifications whose note begins with one of these marks.
 * Commonshelf says it so; other systems have words of their own, or none (`dialects`).
 */
export const noteMarks = {
  accepted: "#accept-conditions#",
  lost: "#lost#",
  damaged: "#damaged#",
  claimedReturned: "#claimed-returned#",
} as const;

export type NoteMark = keyof typeof noteMarks;
