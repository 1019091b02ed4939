import { InvalidInput, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import type { Ctx } from "#kernel/tenancy";
import { keptVersionShape } from "../../model/agreements/shape.ts";
import type { Answers, PartnerInvitation } from "../../model/invitations/shape.ts";
import { moveInvitation } from "../../store/invitations/invitation.ts";
import { actorName } from "../actor.ts";
import { draftAgreement } from "../agreements/draft-agreement.ts";
import { addPartner } from "../partners.ts";
import { enterPeer } from "../peers/enter-peer.ts";
import { partnerInvitation } from "./invite-partner.ts";

/**
 * Makes of the answers a partner, its system where it has one, and a draft agreement with the
 * network, all of the same code. @returns the code. @throws InvalidInput where one cannot be made: then none is
 */
export async function acceptPartner(ctx: Ctx, id: string, code: string): Promise<string> {
  const invitation = await partnerInvitation(ctx, id);
  const whole = wholeAnswers(invitation);
  await makePartner(ctx, code, whole);
  await makePeer(ctx, code, whole);
  await makeAgreement(ctx, code, whole);
  const by = actorName(ctx.principal);
  if (!(await moveInvitation(ctx, id, ["sent"], "accepted", { by, partner: code })))
    throw new Refusal("invitation-over");
  await audit(ctx, "directory.invitation-accepted", code);
  return code;
}

/** Makes nothing of the answers. */
export async function declinePartner(ctx: Ctx, id: string): Promise<void> {
  const { name } = await partnerInvitation(ctx, id);
  const by = actorName(ctx.principal);
  if (!(await moveInvitation(ctx, id, ["sent"], "declined", { by })))
    throw new Refusal("invitation-over");
  await audit(ctx, "directory.invitation-declined", name);
}

type Whole = Required<Answers>;

function wholeAnswers({ answers, standing }: PartnerInvitation): Whole {
  const { who, place, contact, system, terms } = answers;
  if (standing !== "sent" || !who || !place || !contact || !system || !terms)
    throw new Refusal("invitation-over");
  return { who, place, contact, system, terms };
}

async function makePartner(ctx: Ctx, code: string, { who, place, contact }: Whole): Promise<void> {
  const { name, kind, agencies } = who;
  await addPartner(ctx, {
    code,
    name,
    kind,
    ...place,
    ...contact,
    agencies: agencies.map((key) => ({ key })),
  });
}

async function makePeer(ctx: Ctx, code: string, { who, system }: Whole): Promise<void> {
  if (system.by === "mail") return;
  if (who.agencies.length === 0) throw new InvalidInput({ code: "agency-missing" });
  await enterPeer(ctx, { code, names: who.name, agencies: who.agencies, ...system }, "invited");
}

async function makeAgreement(ctx: Ctx, code: string, { who, terms }: Whole): Promise<void> {
  const starts = ctx.clock.now().toZonedDateTimeISO("UTC").toPlainDate().toString();
  const given = {
    code,
    kind: "lending-tier",
    name: who.name,
    starts,
    parties: [{ party: "network" }, { party: `partner:${code}` }],
    terms,
  };
  // What they answered long ago need not hold for what is typed now; before it is signed it is looked at.
  await draftAgreement(ctx, given, keptVersionShape);
}
