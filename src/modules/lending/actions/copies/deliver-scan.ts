import { createHash, randomBytes } from "node:crypto";
import { Refusal } from "#kernel/access";
import type { Sealed } from "#kernel/blobs";
import { newId } from "#kernel/ids";
import { sealSecret } from "#kernel/secrets";
import { type Ctx, inNameOf } from "#kernel/tenancy";
import { COPY_LIMITS, type ScanKind } from "../../model/copies/scan.ts";
import { mayLend } from "../../policy.ts";
import { insertCopy } from "../../store/copies/copies.ts";
import { readSupply, type SupplyRow } from "../../store/supplies.ts";
import { actOnSupply } from "../act-on-supply.ts";
import { actorOf } from "../exchange/actor.ts";

/** A scan that lies sealed in the store, and how it is to be delivered. */
export type Scan = Sealed<ScanKind> & {
  readonly blob: string;
  readonly fileName: string;
  readonly views: number;
  readonly days: number;
  readonly note: string;
};

/** Under this the key of a scan is sealed: it does not open as another's. */
export const keyPurpose = (copy: string): string => `ill-copy:${copy}`;
export const tokenHash = (token: string): Uint8Array => createHash("sha256").update(token).digest();

/**
 * Delivers a scan: the requester is told that the copy is complete, with a link that may be opened so
 * often and so long. @throws as `actOnSupply`
 */
export async function deliverScan(ctx: Ctx, supply: string, scan: Scan): Promise<SupplyRow> {
  const row = await readSupply(ctx, supply);
  if (!row?.library) throw new Refusal("not-found");
  if (!mayLend(ctx.principal, row.library)) throw new Refusal("forbidden");
  const token = randomBytes(24).toString("base64url");
  await keep(ctx, row, scan, token);
  const link = new URL(`/copies/${token}`, ctx.config.publicUrl).href;
  return actOnSupply(ctx, supply, "deliver", { link, ...(scan.note ? { note: scan.note } : {}) });
}

async function keep(ctx: Ctx, row: SupplyRow, scan: Scan, token: string): Promise<void> {
  const { library } = row;
  if (!library) return;
  const id = newId();
  const now = ctx.clock.now();
  const { key, iv, tag } = scan.seal;
  const days = Math.min(Math.max(1, scan.days), COPY_LIMITS.days.most);
  const sealedKey = await sealSecret(ctx.config, keyPurpose(id), key.toString("base64"));
  await inNameOf(ctx, library, "delivery of a copy", (own) =>
    insertCopy(own, {
      id,
      library,
      supply: row.id,
      tokenHash: tokenHash(token),
      fileName: scan.fileName.slice(-120) || `copy.${scan.kind.ending}`,
      mediaType: scan.kind.type,
      bytes: String(scan.bytes),
      sha256: scan.sha256,
      blob: scan.blob,
      sealedKey,
      iv,
      tag,
      madeAt: new Date(now.epochMilliseconds),
      madeBy: actorOf(ctx.principal, library).name,
      mostViews: Math.min(Math.max(1, scan.views), COPY_LIMITS.views.most),
      views: 0,
      expiresAt: new Date(now.add({ hours: 24 * days }).epochMilliseconds),
      purgedAt: null,
      purgeReason: null,
    }),
  );
}
