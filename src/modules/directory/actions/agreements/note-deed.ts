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

/** Notes what was done to an agreement: in its history, which all parties read, and in the audit. */
export async function noteDeed(
  ctx: Ctx,
  agreement: Pick<AgreementEntry, "id" | "code">,
  deed: DeedName,
  version: number | null,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await insertDeed(ctx, agreement.id, { version, actor: actorName(ctx.principal), deed, detail });
  await audit(ctx, `directory.agreement-${deed}`, agreement.code, { ...detail, version });
}
