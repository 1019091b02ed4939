import { randomBytes } from "node:crypto";
import { z } from "zod";
import { checked, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import { locales } from "#kernel/i18n";
import type { Ctx } from "#kernel/tenancy";
import type { PartnerInvitation } from "../../model/invitations/shape.ts";
import { short } from "../../model/parts.ts";
import { mayEditNetwork } from "../../policy.ts";
import {
  insertInvitation,
  moveInvitation,
  readInvitations,
} from "../../store/invitations/invitation.ts";
import { actorName } from "../actor.ts";
import { tokenHash } from "../peers/approved-peers.ts";
import { writeInvitation } from "./letters.ts";

const DAYS = 30;
const invitation = z.object({
  name: short.min(1, "name-missing"),
  email: z.email("email-form").max(254, "too-long"),
  locale: z.enum(locales),
});

/** Invites a partner by mail: the link works for 30 days, until it is answered or withdrawn. */
export async function invitePartner(ctx: Ctx, given: unknown): Promise<void> {
  mustCoordinate(ctx);
  const { name, email, locale } = checked(invitation, given);
  const token = randomBytes(32).toString("base64url");
  const expiresAt = ctx.clock.now().add({ hours: 24 * DAYS });
  const invitedBy = actorName(ctx.principal);
  const tokenOnly = tokenHash(token);
  await insertInvitation(ctx, { name, email, locale, expiresAt, invitedBy, tokenHash: tokenOnly });
  await writeInvitation(ctx, { name, email, locale, expiresAt }, token);
  await audit(ctx, "directory.partner-invited", name);
}

/** Every invitation, the newest first. */
export async function partnerInvitations(ctx: Ctx): Promise<readonly PartnerInvitation[]> {
  mustCoordinate(ctx);
  return readInvitations(ctx);
}

/** One of them. @throws Refusal("not-found") */
export async function partnerInvitation(ctx: Ctx, id: string): Promise<PartnerInvitation> {
  mustCoordinate(ctx);
  const [found] = await readInvitations(ctx, id);
  if (!found) throw new Refusal("not-found");
  return found;
}

/** Takes an invitation back: its link no longer works. */
export async function withdrawPartner(ctx: Ctx, id: string): Promise<void> {
  const { name } = await partnerInvitation(ctx, id);
  const by = actorName(ctx.principal);
  if (!(await moveInvitation(ctx, id, ["open"], "withdrawn", { by })))
    throw new Refusal("invitation-over");
  await audit(ctx, "directory.invitation-withdrawn", name);
}

function mustCoordinate(ctx: Ctx): void {
  if (!mayEditNetwork(ctx.principal)) throw new Refusal("forbidden");
}
