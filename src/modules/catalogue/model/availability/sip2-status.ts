import type { CirculationStatus } from "#standards/sip2";
import type { LiveStatus } from "./live-copy.ts";

/** Circulation statuses of SIP2 in our words. Recalled is lent, and somebody has asked for it back. */
export const sip2Statuses = {
  "01": "unavailable",
  "02": "on-order",
  "03": "available",
  "04": "on-loan",
  "05": "on-loan",
  "06": "in-process",
  "07": "on-loan",
  "08": "on-hold",
  "09": "in-process",
  "10": "in-transit",
  "11": "missing",
  "12": "missing",
  "13": "missing",
} as const satisfies Record<CirculationStatus, LiveStatus>;
