import type { Peer, SignedRequest } from "#modules/directory";

/** A message as it came in, before anybody knows from whom. */
export type Delivery = SignedRequest & {
  /** From where, for the log. */
  readonly address: string;
  /** A token within the message itself (requestingAgencyAuthentication). */
  readonly securityCode: string | undefined;
};

/** Why a caller is turned away; each has words for the caller and for librarians. */
export type CallerFault =
  | "no-sign-in"
  | "unknown-key"
  | "unknown-token"
  | "unknown-certificate"
  | "nonce-used"
  | "signature-malformed"
  | "signature-unsupported"
  | "signature-not-covered"
  | "signature-too-old"
  | "signature-not-yet"
  | "signature-expired"
  | "signature-wrong"
  | "signature-digest";

/** Who speaks, or why it is not believed. */
export type Caller =
  | { readonly kind: "peer"; readonly peer: Peer; readonly nonce: string | null }
  | {
      readonly kind: "stranger";
      readonly fault: CallerFault;
      readonly detail: string;
      /** The peer that it claims to be, where there is one. */
      readonly claims: Peer | null;
    };
