import type { Ctx } from "#kernel/tenancy";
import { inNameOf } from "#kernel/tenancy";
import type { AgreementEntry, VersionEntry } from "../../model/agreements/entries.ts";
import { insertSignature, type NewSignature } from "../../store/agreements/signature.ts";
import { markSigned } from "../../store/agreements/write-agreements.ts";
import { noteDeed } from "./note-deed.ts";

type Signing = Pick<NewSignature, "position" | "name" | "person" | "recordedBy" | "document"> & {
  readonly at?: string;
};

/**
 * Writes one party's signature, and that the version is in force where it was the last one that was
 * missing. A party that has signed before has done so once. Whether it may, the caller has asked.
 */
export async function writeSignature(
  ctx: Ctx,
  agreement: Pick<AgreementEntry, "id" | "code">,
  { version, parties }: Pick<VersionEntry, "version" | "parties">,
  signing: Signing,
): Promise<void> {
  const at = signing.at ?? ctx.clock.now().toString();
  const { id } = agreement;
  if (!(await insertSignature(ctx, { ...signing, agreement: id, version, at }))) return;
  const party = parties[signing.position]?.party;
  await noteDeed(ctx, agreement, "signed", version, { party }, { name: signing.name });
  // That all have signed is the network's to note: no party may write into what binds the others.
  await inNameOf(ctx, null, "signatures", async (network) => {
    if (await markSigned(network, { id, version }))
      await noteDeed(network, agreement, "in-force", version);
  });
}
