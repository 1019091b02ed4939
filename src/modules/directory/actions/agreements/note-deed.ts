import { audit } from "#kernel/audit";
import type { Ctx } from "#kernel/tenancy";
import type { AgreementEntry } from "../../model/agreements/entries.ts";
import { insertDeed } from "../../store/agreements/deed.ts";
import { actorName } from "../actor.ts";

/** `made`, `changed`, `proposed`, `signed`, `ended` … */
type DeedName =
  | "made"
  | "changed"
  | "proposed"
  | "signed"
  | "in-force"
  | "shown"
  | "ended"
  | "resumed"
  | "document-added"
  | "document-removed";

/**
 * Notes what was done to an agreement: in its history, which all parties read, and in the audit. `evidence` is
 * for the history only: who signed stays there with the signature, and no audit has to forget it.
 */
export async function noteDeed(
  ctx: Ctx,
  agreement: Pick<AgreementEntry, "id" | "code">,
  deed: DeedName,
  version: number | null,
  detail: Readonly<Record<string, unknown>> = {},
  evidence: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const actor = actorName(ctx.principal);
  await insertDeed(ctx, agreement.id, {
    version,
    actor,
    deed,
    detail: { ...detail, ...evidence },
  });
  await audit(ctx, `directory.agreement-${deed}`, agreement.code, { ...detail, version });
}
