/** Reasons that cataloguers give often; each is said in every language, beside their own words. */
export const grounds = [
  "compared-copies",
  "described-differently",
  "wrong-code",
  "other-edition",
  "other-printing",
  "other-form",
  "other-part",
  "other-work",
  "reused-number",
] as const;
export type Ground = (typeof grounds)[number];

/** @returns the ground of this name, null for any other text. */
export function groundOf(text: string): Ground | null {
  return grounds.find((ground) => ground === text) ?? null;
}
