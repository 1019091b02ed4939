/** What articles are about: few, so that the same is found under the same word in every library. */
export const topics = [
  "borrowing",
  "other-libraries",
  "e-books",
  "articles",
  "research",
  "citing",
  "computers",
  "rooms",
  "access",
  "children",
  "membership",
  "collections",
] as const;
export type Topic = (typeof topics)[number];

export function isTopic(text: string): text is Topic {
  return topics.some((topic) => topic === text);
}
