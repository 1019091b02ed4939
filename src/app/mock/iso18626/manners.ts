/** How the mock answers as a supplier. */
export const supplierManners = [
  "loaned",
  "will-supply",
  "expect",
  "unfilled",
  "conditions",
  "retry",
  "copy",
  "overdue",
  "recalled",
  "silent",
] as const;
export type SupplierManner = (typeof supplierManners)[number];

/** What the mock does as a requester with what it has been lent. */
export const requesterManners = ["return", "renew", "cancel", "lose", "keep"] as const;
export type RequesterManner = (typeof requesterManners)[number];
