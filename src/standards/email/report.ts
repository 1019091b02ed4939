import { fieldValue, type HeaderField, readFields } from "./header-field.ts";

/** What a delivery report says of the one recipient it is worst for (RFC 3464 §2.3). */
export type DeliveryReport = {
  readonly action: "failed" | "delayed" | "other";
  /** An enhanced status code (RFC 3463), `5.1.1`; null where none is given. */
  readonly status: string | null;
  /** What the other server said. */
  readonly diagnostic: string | null;
};

const ORDER = ["failed", "delayed", "other"] as const;
const LONGEST_DIAGNOSTIC = 500;

/** Reads a message/delivery-status part; null where it tells of no recipient. */
export function readDeliveryReport(part: string): DeliveryReport | null {
  // Groups are parted by empty lines; the first is about the message as a whole (§2.1).
  const reports = part
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t]*\n/)
    .flatMap(readRecipient);
  return ORDER.map((action) => reports.find((one) => one.action === action)).find(Boolean) ?? null;
}

function readRecipient(group: string): readonly DeliveryReport[] {
  const fields = readFields(group);
  const action = fieldValue(fields, "action")?.toLowerCase();
  if (action === undefined) return [];
  const known = ORDER.find((name) => name === action) ?? "other";
  return [{ action: known, status: statusOf(fields), diagnostic: diagnosticOf(fields) }];
}

function statusOf(fields: readonly HeaderField[]): string | null {
  return /^[245]\.\d{1,3}\.\d{1,3}/.exec(fieldValue(fields, "status") ?? "")?.[0] ?? null;
}

/** Without the kind of system that said it. */
function diagnosticOf(fields: readonly HeaderField[]): string | null {
  const said = fieldValue(fields, "diagnostic-code")?.replace(/^[^;]{1,20};\s*/, "");
  return said?.slice(0, LONGEST_DIAGNOSTIC) ?? null;
}

/**
 * With which envelope the message had been sent that a message/feedback-report part complains of (RFC 5965
 * §3.2); null for what is no report (§3.1), or does not say it.
 */
export function complainedEnvelope(part: string): string | null {
  const fields = readFields(part);
  const isReport = /^[a-z][a-z0-9-]{0,40}$/i.test(fieldValue(fields, "feedback-type") ?? "");
  const sender = isReport ? fieldValue(fields, "original-mail-from") : null;
  return sender?.replace(/^<|>$/g, "") ?? null;
}
