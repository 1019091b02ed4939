/** Why another system could not be asked. */
export type OutboundFaultCode =
  | "address-malformed"
  | "address-refused"
  | "name-unknown"
  | "unreachable"
  | "not-secured"
  | "certificate"
  | "deadline"
  | "cancelled"
  | "closed"
  | "redirects"
  | "too-large"
  | "garbled";

/** Asking another system failed; the code is for words, the message for the log (never with credentials). */
export class OutboundFault extends Error {
  readonly code: OutboundFaultCode;
  constructor(code: OutboundFaultCode, detail = "", cause?: unknown) {
    super(detail === "" ? code : `${code}: ${detail}`, { cause });
    this.name = "OutboundFault";
    this.code = code;
  }
}

const codes: Readonly<Record<string, OutboundFaultCode>> = {
  ENOTFOUND: "name-unknown",
  EAI_AGAIN: "name-unknown",
  ECONNREFUSED: "unreachable",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  EADDRNOTAVAIL: "unreachable",
  ETIMEDOUT: "unreachable",
  EACCES: "unreachable",
  ECONNRESET: "closed",
  EPIPE: "closed",
  EPROTO: "certificate",
};

/** What Node says of a failed connection, as one of our faults. */
export function faultOf(cause: unknown, signal?: AbortSignal): OutboundFault {
  if (cause instanceof OutboundFault) return cause;
  if (signal?.aborted) return stopped(signal);
  const code = codeOf(cause);
  return new OutboundFault(codes[code] ?? byPrefix(code), code, cause);
}

/** A signal that ended: by its deadline, or because nobody waits any more. */
export function stopped(signal: AbortSignal): OutboundFault {
  const late = signal.reason instanceof Error && signal.reason.name === "TimeoutError";
  return new OutboundFault(late ? "deadline" : "cancelled");
}

function byPrefix(code: string): OutboundFaultCode {
  if (/^(CERT|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH)/.test(code))
    return "certificate";
  return /^(HPE_|Z_|ERR_ZLIB|ERR_HTTP)/.test(code) ? "garbled" : "closed";
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause && typeof cause.code === "string"
    ? cause.code
    : "";
}
