import { checked, InvalidInput, Refusal } from "#kernel/access";
import { allLibraries, type Ctx } from "#kernel/tenancy";
import { memberKey } from "../model/agency.ts";
import { type PartnerData, partnerShape } from "../model/shape.ts";
import { mayEditNetwork } from "../policy.ts";
import { readLibraries } from "../store/read-libraries.ts";
import { readPartners } from "../store/read-partners.ts";
import { putPartner, setPartnerRemoved } from "../store/partner.ts";
import { findPartner } from "./find-partners.ts";
import { partnerChanged } from "./note-change.ts";

/** Enters a partner organisation. @returns its code. @throws InvalidInput for a code that is taken. */
export async function addPartner(ctx: Ctx, given: unknown): Promise<string> {
  const partner = await checkedPartner(ctx, given);
  if (await findPartner(ctx, partner.code)) throw new InvalidInput({ code: "code-taken" });
  await putPartner(ctx, partner);
  await partnerChanged(ctx, partner.code, "directory.partner-added");
  return partner.code;
}

/** Changes what is said of a partner; its code stays. */
export async function changePartner(ctx: Ctx, code: string, given: object): Promise<void> {
  const known = await findPartner(ctx, code);
  if (!known) throw new Refusal("not-found");
  const partner = await checkedPartner(ctx, { agencies: known.agencies, ...given, code });
  await putPartner(ctx, partner);
  await partnerChanged(ctx, code, "directory.partner-changed");
}

/** Takes a partner out of the directory; it can be put back. */
export async function removePartner(ctx: Ctx, code: string): Promise<void> {
  await setRemoved(ctx, code, ctx.clock.now(), "directory.partner-removed");
}

/** Puts a removed partner back. */
export async function restorePartner(ctx: Ctx, code: string): Promise<void> {
  await setRemoved(ctx, code, null, "directory.partner-restored");
}

async function setRemoved(
  ctx: Ctx,
  code: string,
  at: Temporal.Instant | null,
  action: string,
): Promise<void> {
  if (!mayEditNetwork(ctx.principal)) throw new Refusal("forbidden");
  if (!(await setPartnerRemoved(ctx, code, at))) throw new Refusal("not-found");
  await partnerChanged(ctx, code, action);
}

async function checkedPartner(ctx: Ctx, given: unknown): Promise<PartnerData> {
  if (!mayEditNetwork(ctx.principal)) throw new Refusal("forbidden");
  const partner = checked(partnerShape, given);
  await mustBeFree(ctx, partner);
  const members = new Set((await allLibraries(ctx)).map(({ code }) => code));
  return { ...partner, libraries: partner.libraries.filter((code) => members.has(code)) };
}

/** An agency is one member's or one partner's: else requests would go to whoever wrote its symbol down. */
async function mustBeFree(ctx: Ctx, { code, agencies }: PartnerData): Promise<void> {
  const members = (await readLibraries(ctx)).map((one) =>
    memberKey({ code: one.code, symbol: one.symbol ?? null }),
  );
  const others = (await readPartners(ctx)).filter((one) => one.code !== code);
  const taken = new Set([
    ...members,
    ...others.flatMap((one) => one.agencies.map(({ key }) => key)),
  ]);
  if (agencies.some(({ key }) => taken.has(key)))
    throw new InvalidInput({ agencies: "agency-taken" });
}
