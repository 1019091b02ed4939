/** How the mock answers questions that are laid before it. */
export const partnerManners = [
  "answers",
  "returns",
  "parks",
  "asks-back",
  "rejects",
  "declines",
  "silent",
] as const;
export type PartnerManner = (typeof partnerManners)[number];
