import { OutboundFault, type OutboundFaultCode } from "#kernel/outbound";
import { NcipFault } from "#standards/ncip";
import { Sip2Fault } from "#standards/sip2";
import type { Reason } from "../../model/own-system/reason.ts";
import { OwnSystemFault } from "./own-system.ts";

const byOutbound: Readonly<Record<OutboundFaultCode, Reason>> = {
  "address-malformed": "address-refused",
  "address-refused": "address-refused",
  "name-unknown": "unreachable",
  unreachable: "unreachable",
  "not-secured": "not-secured",
  certificate: "certificate",
  deadline: "deadline",
  cancelled: "deadline",
  closed: "unreachable",
  redirects: "address-refused",
  "too-large": "garbled",
  garbled: "garbled",
};

/** Why something was not done, and what the system said; null for a fault in our own code. */
export function whyOf(
  fault: unknown,
): { readonly reason: Reason; readonly said: string | null } | null {
  if (fault instanceof OwnSystemFault) return { reason: fault.reason, said: fault.said };
  if (fault instanceof OutboundFault) return { reason: byOutbound[fault.code], said: null };
  if (fault instanceof NcipFault || fault instanceof Sip2Fault)
    return { reason: "garbled", said: null };
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
  return /^(E[A-Z]+|ERR_STREAM_PREMATURE_CLOSE)$/.test(code)
    ? { reason: "unreachable", said: null }
    : null;
}
