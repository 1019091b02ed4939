import { checked, Refusal } from "#kernel/access";
import { type Ctx, inNameOf } from "#kernel/tenancy";
import {
  openStep,
  type PartnerInvitation,
  type Step,
  stepShapes,
} from "../../model/invitations/shape.ts";
import {
  invitationOfHash,
  moveInvitation,
  putAnswers,
} from "../../store/invitations/invitation.ts";
import { tokenHash } from "../peers/approved-peers.ts";
import { networkName, tellNetwork } from "./letters.ts";

/** What whoever holds the link sees of it. */
export type HeldInvitation = {
  readonly invitation: PartnerInvitation;
  readonly network: string;
};

/** The invitation of a link. @throws Refusal("invitation-over") when it does not work, or no longer */
export function heldInvitation(ctx: Ctx, token: string): Promise<HeldInvitation> {
  return inNameOf(ctx, null, "partner's link", async (software) => ({
    invitation: await find(software, token, ["open", "sent"]),
    network: await networkName(software, ctx.locale),
  }));
}

/** Keeps the answers of one step; the others stay as they are. @throws InvalidInput */
export function answerStep(ctx: Ctx, token: string, step: Step, given: unknown): Promise<void> {
  const answer = checked(stepShapes[step], given);
  return inNameOf(ctx, null, "partner's answer", async (software) => {
    const { id, answers } = await find(software, token, ["open"]);
    await putAnswers(software, id, { ...answers, [step]: answer });
  });
}

/** Sends the answers; from now on they are the coordinator's to decide about. */
export function sendAnswers(ctx: Ctx, token: string): Promise<void> {
  return inNameOf(ctx, null, "partner's answers", async (software) => {
    const invitation = await find(software, token, ["open"]);
    if (openStep(invitation.answers) !== null) throw new Refusal("not-found");
    await moveInvitation(software, invitation.id, ["open"], "sent");
    await tellNetwork(software, invitation);
  });
}

async function find(
  ctx: Ctx,
  token: string,
  standings: readonly string[],
): Promise<PartnerInvitation> {
  // 256 random bits: whoever has them was sent them.
  const wellFormed = /^[A-Za-z0-9_-]{43}$/.test(token);
  const found = wellFormed ? await invitationOfHash(ctx, tokenHash(token)) : null;
  const isOver = found && found.expiresAt.getTime() <= ctx.clock.now().epochMilliseconds;
  if (!found || isOver || !standings.includes(found.standing)) throw new Refusal("invitation-over");
  return found;
}
