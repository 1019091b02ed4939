/** What is refused before any route is reached, with the HTTP status that says so; the words are the application's. */
export const shellRefusals = {
  "broken-form": 400,
  "cross-site": 403,
  "too-large": 413,
  misdirected: 421,
  "too-many-requests": 429,
} as const;

export type ShellRefusal = keyof typeof shellRefusals;
