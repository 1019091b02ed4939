import { z } from "zod";
import { audit } from "#kernel/audit";
import { defineJob } from "#kernel/jobs";
import { type Ctx, inNameOf } from "#kernel/tenancy";
import {
  type CopyRow,
  notePurged,
  purgeable,
  type PurgeReason,
} from "../../store/copies/copies.ts";
import { noteStep } from "../../store/steps.ts";

export const PURGE_COPIES = defineJob("lending.purge-copies", z.object({}));

const AT_ONCE = 50;

/** Purges what is due: needs system reach. @returns how many. */
export async function purgeDue(ctx: Ctx): Promise<number> {
  const due = await purgeable(ctx, AT_ONCE);
  for (const copy of due) {
    const expired = copy.expiresAt.getTime() <= ctx.clock.now().epochMilliseconds;
    await purge(ctx, copy, expired ? "expired" : "viewed");
  }
  return due.length;
}

/**
 * Purges one scan: the file goes, and its key. Should the transaction fail after the file is gone, the
 * next run finds it gone and goes on; the key alone would be enough.
 */
export async function purge(ctx: Ctx, copy: CopyRow, reason: PurgeReason): Promise<void> {
  await ctx.blobs.delete(copy.blob);
  await inNameOf(ctx, copy.library, "purge of copies", async (own) => {
    await notePurged(own, copy.id, reason);
    await noteStep(
      own,
      { library: copy.library, supply: copy.supply },
      { name: "software", person: null },
      { event: "copy-purged", from: null, to: null, detail: { reason, sha256: copy.sha256 } },
    );
    await audit(own, "lending.copy-purged", copy.id, { reason, sha256: copy.sha256 });
  });
}

/** What can be shown of a purge: that neither the file nor the key to it is here any more. */
export type PurgeProof = {
  readonly purgedAt: Date | null;
  readonly fileGone: boolean;
  readonly keyGone: boolean;
};

/** Looks now, in the store and in the row. */
export async function provePurge(ctx: Ctx, copy: CopyRow): Promise<PurgeProof> {
  return {
    purgedAt: copy.purgedAt,
    fileGone: (await ctx.blobs.head(copy.blob)) === null,
    keyGone: copy.sealedKey === null,
  };
}
