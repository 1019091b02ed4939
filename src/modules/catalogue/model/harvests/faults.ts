/** Why a harvest could not be carried to its end, as a reason that the desk has words for. */
export const harvestFaults = [
  "source-unreachable",
  "source-refused-address",
  "source-status",
  "source-garbled",
  "source-too-large",
  "source-not-oai",
  "source-format",
  "source-set",
  "source-token",
  "source-argument",
] as const;
export type HarvestFaultCode = (typeof harvestFaults)[number];

/** The source answered in a way that no further asking mends, or did not answer for long. */
export class HarvestFault extends Error {
  readonly code: HarvestFaultCode;
  /** What was seen, for whoever looks after it. */
  readonly seen: string;
  constructor(code: HarvestFaultCode, seen = "") {
    super(`${code}: ${seen}`);
    this.name = "HarvestFault";
    this.code = code;
    this.seen = seen.slice(0, 300);
  }
}

/** The source asks to be left in peace for a while, or did not answer just now. */
export class SourceBusy extends Error {
  /** Seconds that it asked for; null when it did not say. */
  readonly seconds: number | null;
  constructor(seconds: number | null, seen: string) {
    super(seen);
    this.name = "SourceBusy";
    this.seconds = seconds;
  }
}
