import { Refusal } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import type { AgreementEntry } from "../../model/agreements/entries.ts";
import { readAgreements } from "../../store/agreements/read-agreements.ts";

/** An agreement that the visitor may see. @throws Refusal("not-found") for any other. */
export async function findAgreement(ctx: Ctx, code: string): Promise<AgreementEntry> {
  const [agreement] = await readAgreements(ctx, [code]);
  if (!agreement) throw new Refusal("not-found");
  return agreement;
}
