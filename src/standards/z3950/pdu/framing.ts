import { BerFraming } from "../ber/framing.ts";
import type { BerHeader } from "../ber/header.ts";
import { type BerLimits, defaultLimits } from "../ber/limits.ts";

/** Cuts a stream into the messages of Z39.50; one of another protocol is refused at its first bytes. */
export function pduFraming(limits: BerLimits = defaultLimits): BerFraming {
  return new BerFraming(limits, canBegin);
}

function canBegin({ class: kind, number, constructed }: BerHeader): boolean {
  return kind === "context" && constructed && number >= 20 && number <= 50;
}
