import { OutboundFault, type OutboundFaultCode } from "#kernel/outbound";
import { Sip2Fault } from "#standards/sip2";
import { NoSruResponse } from "#standards/sru-client";
import { XmlFault } from "#standards/xml";
import { Z3950Fault } from "#standards/z3950";
import { ZodError } from "zod";
import type { UnknownReason } from "../../model/availability/live-copy.ts";
import { LiveFault } from "./connectors/connector.ts";

const byOutbound: Readonly<Record<OutboundFaultCode, UnknownReason>> = {
  "address-malformed": "address-refused",
  "address-refused": "address-refused",
  "name-unknown": "unreachable",
  unreachable: "unreachable",
  closed: "unreachable",
  "not-secured": "not-secured",
  certificate: "certificate",
  deadline: "deadline",
  cancelled: "deadline",
  redirects: "refused",
  "too-large": "garbled",
  garbled: "garbled",
};

/** What a system sent and we could not read; a fault of any other kind is one of ours. */
const garbled = [XmlFault, NoSruResponse, Sip2Fault, Z3950Fault, ZodError, SyntaxError];

/** Why a question was not answered; null for a fault in our own code. */
export function reasonOf(fault: unknown): UnknownReason | null {
  if (fault instanceof LiveFault) return fault.reason;
  if (fault instanceof OutboundFault) return byOutbound[fault.code];
  if (isNetwork(fault)) return "unreachable";
  if (codeOf(fault) === "ERR_ENCODING_INVALID_ENCODED_DATA") return "garbled";
  return garbled.some((kind) => fault instanceof kind) ? "garbled" : null;
}

/** What Node throws of a socket that breaks while it is read. */
function isNetwork(fault: unknown): boolean {
  return /^(E[A-Z]+|ERR_STREAM_PREMATURE_CLOSE)$/.test(codeOf(fault));
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && "code" in fault ? String(fault.code) : "";
}
