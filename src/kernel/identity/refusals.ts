/** What identity refuses, with the HTTP status that says so; the words are those of the account pages. */
export const identityRefusals = {
  "link-expired": 410,
  "invitation-expired": 410,
  "invitation-other-person": 403,
  "too-many-invitations": 429,
  "registration-closed": 403,
  "last-administrator": 409,
  "sign-in-again": 403,
  "mail-header": 422,
  busy: 503,
} as const;

export type IdentityRefusal = keyof typeof identityRefusals;
