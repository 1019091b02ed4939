/** What the directory refuses, beside what every module refuses (`forbidden`, `not-found`). */
export type DirectoryRefusal =
  | "agreement-changed"
  | "agreement-signed"
  | "document-proves"
  | "peer-decided"
  | "invitation-over";

export const refusalStatus = {
  "agreement-changed": 409,
  "agreement-signed": 409,
  "document-proves": 409,
  "peer-decided": 409,
  "invitation-over": 410,
} as const satisfies Record<DirectoryRefusal, number>;
