import type { Ctx } from "#kernel/tenancy";
import type { AgreementEntry, VersionEntry } from "../../model/agreements/entries.ts";
import { type AgreementData, keptVersionShape } from "../../model/agreements/shape.ts";
import { readAgreements } from "../../store/agreements/read-agreements.ts";
import { setEnded } from "../../store/agreements/write-agreements.ts";
import { changeAgreement, draftAgreement, proposeAgreement } from "./draft-agreement.ts";
import { findAgreement } from "./find-agreement.ts";
import { noteDeed } from "./note-deed.ts";
import { writeSignature } from "./sign.ts";

type CarriedVersion = AgreementData["versions"][number];

/** All agreements with all versions and signatures, as data; documents stay where they are. */
export async function exportAgreements(ctx: Ctx): Promise<AgreementData[]> {
  return (await readAgreements(ctx)).map(agreementData);
}

/** An agreement as data, without what only this database knows of it. */
export function agreementData({ code, shown, ended, versions }: AgreementEntry): AgreementData {
  return { code, shown, ended, versions: versions.map(versionData) };
}

function versionData(version: VersionEntry): CarriedVersion {
  const { kind, name, starts, ends, remindDays, parties, terms, proposedAt, signatures } = version;
  const signed = signatures.flatMap(({ position, name, at }) => {
    const party = parties[position]?.party;
    return party ? [{ party, name, at }] : [];
  });
  const content = { kind, name, starts, ends, remindDays, parties: [...parties], terms };
  return { ...content, proposed: proposedAt !== null, signatures: signed };
}

/**
 * Takes an agreement from elsewhere: versions and signatures that are not here yet come in their
 * order. What is here is never changed, for somebody may have signed it.
 */
export async function takeAgreement(ctx: Ctx, data: AgreementData): Promise<void> {
  const [known] = await readAgreements(ctx, [data.code]);
  for (const [index, version] of data.versions.entries())
    await takeVersion(ctx, data, version, known?.versions[index] ?? null);
  const agreement = await findAgreement(ctx, data.code);
  if (data.ended === null || agreement.ended === data.ended) return;
  await setEnded(ctx, agreement.id, data.ended, null);
  await noteDeed(ctx, agreement, "ended", null, { on: data.ended });
}

async function takeVersion(
  ctx: Ctx,
  { code, shown }: AgreementData,
  { proposed, signatures, ...content }: CarriedVersion,
  known: VersionEntry | null,
): Promise<void> {
  if (!known) {
    const isFirst = !(await readAgreements(ctx, [code])).length;
    if (isFirst) await draftAgreement(ctx, { code, shown, ...content }, keptVersionShape);
    else await changeAgreement(ctx, code, content, keptVersionShape);
  }
  if (proposed && !known?.proposedAt) await proposeAgreement(ctx, code);
  const agreement = await findAgreement(ctx, code);
  const version =
    agreement.versions.find((one) => one.version === known?.version) ?? agreement.versions.at(-1);
  if (!version) return;
  for (const { party, name, at } of signatures) {
    const position = version.parties.findIndex((one) => one.party === party);
    if (position < 0) continue;
    const signing = { position, name, at, person: null, recordedBy: null, document: null };
    await writeSignature(ctx, agreement, version, signing);
  }
}
