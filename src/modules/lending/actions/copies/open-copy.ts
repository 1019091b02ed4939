import { Refusal } from "#kernel/access";
import { unsealed } from "#kernel/blobs";
import { openSecret } from "#kernel/secrets";
import type { Ctx, Run, Services } from "#kernel/tenancy";
import { systemPrincipal } from "#kernel/access";
import { DECLARATION } from "../../model/copies/scan.ts";
import { copyByToken, type CopyRow, countView } from "../../store/copies/copies.ts";
import { readSupply } from "../../store/supplies.ts";
import { keyPurpose, tokenHash } from "./deliver-scan.ts";

/** What the page behind a link shows, before it is opened. */
export type CopyAtLink = {
  readonly title: string;
  readonly from: CopyRow["library"];
  readonly viewsLeft: number;
  readonly expiresAt: Date;
  readonly bytes: number;
  readonly gone: boolean;
};

type Host = { readonly run: Run; readonly services: Services; readonly locale: Ctx["locale"] };

/** Whoever has the link may be anybody, so the software looks; of the request only its title is told. */
function asLinkReader<T>({ run, locale }: Host, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const principal = systemPrincipal("link to a copy");
  return run({ principal, library: null, locale, reach: "system" }, work);
}

/** What lies behind a link; null for a link that nobody made. */
export function copyAtLink(host: Host, token: string): Promise<CopyAtLink | null> {
  return asLinkReader(host, async (ctx) => {
    const copy = await copyByToken(ctx, tokenHash(token));
    const supply = copy && (await readSupply(ctx, copy.supply));
    if (!copy || !supply) return null;
    const { citation } = supply;
    const over = copy.expiresAt.getTime() <= ctx.clock.now().epochMilliseconds;
    return {
      title: citation.titleOfComponent ?? citation.title ?? copy.fileName,
      from: copy.library,
      viewsLeft: copy.mostViews - copy.views,
      expiresAt: copy.expiresAt,
      bytes: Number(copy.bytes),
      gone: copy.purgedAt !== null || over || copy.views >= copy.mostViews,
    };
  });
}

/**
 * Opens a copy once, by somebody who agreed to the declaration that is shown now. The view is counted
 * and noted before the first byte goes out. @throws Refusal `copy-gone`, `not-found`
 */
export async function openCopy(
  host: Host,
  token: string,
): Promise<{ readonly copy: CopyRow; readonly content: AsyncIterable<Uint8Array> }> {
  const { copy, key } = await asLinkReader(host, async (ctx) => {
    const found = await copyByToken(ctx, tokenHash(token));
    if (!found) throw new Refusal("not-found");
    const sealed = found.sealedKey;
    if (!sealed || !(await countView(ctx, found, DECLARATION))) throw new Refusal("copy-gone");
    return { copy: found, key: await openSecret(ctx.config, keyPurpose(found.id), sealed) };
  });
  if (key === null) throw new Error(`the key of copy ${copy.id} does not open`);
  const { iv, tag, blob } = copy;
  const content = host.services.blobs.get(blob);
  return { copy, content: unsealed(content, { key: Buffer.from(key, "base64"), iv, tag }) };
}
