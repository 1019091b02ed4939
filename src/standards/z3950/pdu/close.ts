import { optional, sequence } from "../asn1/sequence.ts";
import { any, integer, oid, text } from "../asn1/simple.ts";
import { explicit, implicit, type ValueOf } from "../asn1/type.ts";
import { otherInformation, referenceId } from "./shared.ts";

/** Reasons to close (CloseReason). */
export const closeReasons = {
  finished: 0,
  shutdown: 1,
  systemProblem: 2,
  costLimit: 3,
  resources: 4,
  securityViolation: 5,
  protocolError: 6,
  lackOfActivity: 7,
  peerAbort: 8,
  unspecified: 9,
} as const;

export const close = sequence({
  referenceId: optional(referenceId),
  reason: implicit(211, integer),
  message: optional(implicit(3, text)),
  resourceReportFormat: optional(implicit(4, oid)),
  resourceReport: optional(explicit(5, any)),
  otherInfo: optional(otherInformation),
});
export type Close = ValueOf<typeof close>;
