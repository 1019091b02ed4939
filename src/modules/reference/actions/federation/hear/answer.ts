/** Why a message is not taken; each has its status, and a sender knows by it what to do. */
export const HEARD_FAULTS = {
  "wrong-type": 415,
  "too-large": 413,
  "not-signed": 401,
  "unknown-key": 401,
  "signature-wrong": 401,
  "signature-out-of-time": 401,
  "nonce-used": 401,
  "not-a-partner": 403,
  "message-wrong": 422,
  "out-of-place": 422,
  "transaction-unknown": 404,
  "transaction-over": 410,
  "number-used": 409,
  "message-missing": 409,
} as const;
export type HeardFault = keyof typeof HEARD_FAULTS;

/** What a partner is answered. */
export type Heard =
  | { readonly kind: "taken" | "known" }
  | {
      readonly kind: "refused";
      readonly code: HeardFault;
      readonly detail?: string;
      /** The number that should have come. */
      readonly missing?: number;
    };

export function refused(code: HeardFault, detail?: string): Heard {
  return { kind: "refused", code, ...(detail === undefined ? {} : { detail }) };
}
