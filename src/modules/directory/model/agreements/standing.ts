import type { AgreementEntry, VersionEntry } from "./entries.ts";
import { versionOn } from "./in-force.ts";
import type { Party } from "./shape.ts";

export const standings = ["to-sign", "in-force", "coming", "draft", "over", "ended"] as const;
/** Where an agreement stands on a day. */
export type Standing = (typeof standings)[number];

type Standable = Pick<AgreementEntry, "ended" | "versions">;

/** The version that holds on a day. */
export function heldVersion(
  { ended, versions }: Standable,
  on: Temporal.PlainDate,
): VersionEntry | null {
  const dated = versions.map((one) => ({ ...one, signed: one.signedAt !== null }));
  const held = versionOn(dated, ended, on);
  return versions.find(({ version }) => version === held?.version) ?? null;
}

/** The version that waits for signatures: the newest, once it is proposed and until all have signed. */
export function versionToSign({ versions, ended }: Standable): VersionEntry | null {
  const last = versions.at(-1);
  return ended === null && last?.proposedAt && !last.signedAt ? last : null;
}

/** The version that coordinators still write. */
export function draftVersion({ versions }: Standable): VersionEntry | null {
  const last = versions.at(-1);
  return last && !last.proposedAt ? last : null;
}

/** What speaks for the agreement: what holds, else what is to be signed, else the newest there is. */
export function shownVersion(agreement: Standable, on: Temporal.PlainDate): VersionEntry | null {
  const signed = agreement.versions.findLast(({ signedAt }) => signedAt !== null);
  return (
    heldVersion(agreement, on) ??
    signed ??
    versionToSign(agreement) ??
    agreement.versions.at(-1) ??
    null
  );
}

export function standingOn(agreement: Standable, on: Temporal.PlainDate): Standing {
  if (agreement.ended !== null && agreement.ended <= on.toString()) return "ended";
  if (heldVersion(agreement, on)) return "in-force";
  const signed = agreement.versions.filter(({ signedAt }) => signedAt !== null);
  if (signed.some(({ starts }) => starts > on.toString())) return "coming";
  if (versionToSign(agreement)) return "to-sign";
  return signed.length > 0 ? "over" : "draft";
}

/** The parties of a version that have not signed it. */
export function unsignedParties({ parties, signatures }: VersionEntry): readonly Party[] {
  return parties.filter((_, index) => !signatures.some(({ position }) => position === index));
}

/** Whether a version that holds comes to its end within its days of warning. */
export function endsSoon(version: VersionEntry, on: Temporal.PlainDate): boolean {
  const { ends, remindDays } = version;
  if (ends === null || remindDays === null) return false;
  const end = Temporal.PlainDate.from(ends);
  return (
    Temporal.PlainDate.compare(on, end) <= 0 &&
    Temporal.PlainDate.compare(on, end.subtract({ days: remindDays })) >= 0
  );
}
