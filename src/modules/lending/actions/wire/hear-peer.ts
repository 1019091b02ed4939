import { createHash } from "node:crypto";
import { agencyKey, type Peer, useNonce } from "#modules/directory";
import type { Ctx } from "#kernel/tenancy";
import {
  confirm,
  type Confirmation,
  confirmFault,
  DecodeFault,
  dialectOf,
  encode,
  fromPeer,
  type Message,
  type Remark,
} from "#standards/iso18626";
import { exchangeKey } from "../../model/parties.ts";
import { noteTrouble } from "../../store/wire/troubles.ts";
import { receive } from "../exchange/receive.ts";
import { authenticate } from "./authenticate.ts";
import type { Caller, CallerFault, Delivery } from "./caller.ts";
import { standingOf } from "./standing.ts";

/** What a caller is answered. */
export type Answer =
  | {
      readonly kind: "confirmed";
      readonly status: 200 | 400 | 403;
      readonly confirmation: Confirmation;
    }
  | { readonly kind: "turned-away"; readonly fault: CallerFault };

/**
 * Takes in what a foreign system delivers: who it is, whether it may speak in that name, and then the
 * message itself, all in one transaction. Needs system reach.
 */
export async function hearPeer(
  ctx: Ctx,
  delivery: Delivery,
  read: Message | DecodeFault,
): Promise<Answer> {
  const caller = await rememberedCaller(ctx, delivery);
  if (caller.kind === "stranger") return turnAway(ctx, delivery, caller);
  const { peer } = caller;
  if (read instanceof DecodeFault) return notUnderstood(ctx, peer, read);
  if (!speaksFor(peer, read)) return inAnothersName(ctx, peer, read);
  return { kind: "confirmed", status: 200, confirmation: await heardFrom(ctx, peer, read) };
}

/** A nonce stands for one body: with another it is a replay. */
async function rememberedCaller(ctx: Ctx, delivery: Delivery): Promise<Caller> {
  const caller = await authenticate(ctx, delivery);
  if (caller.kind === "stranger" || caller.nonce === null) return caller;
  const standing = await useNonce(ctx, caller.peer.id, caller.nonce, delivery.body);
  return standing !== "other"
    ? caller
    : { kind: "stranger", fault: "nonce-used", detail: "", claims: caller.peer };
}

async function turnAway(
  ctx: Ctx,
  { address }: Delivery,
  { fault, detail, claims }: Extract<Caller, { kind: "stranger" }>,
): Promise<Answer> {
  const caller = claims?.code ?? address;
  await noteTrouble(ctx, { code: fault, caller, detail, peer: claims?.id ?? null });
  return { kind: "turned-away", fault };
}

async function notUnderstood(ctx: Ctx, peer: Peer, fault: DecodeFault): Promise<Answer> {
  const { code: caller, id } = peer;
  await noteTrouble(ctx, { code: "not-understood", caller, detail: fault.message, peer: id });
  const confirmation = confirmFault(fault, ctx.clock.now().toString());
  return { kind: "confirmed", status: fault.wellFormed ? 200 : 400, confirmation };
}

/** In whose name a message is, and by which element it says so. */
function speakerOf({ kind, header }: Message) {
  return kind === "supplyingAgencyMessage"
    ? ({ element: "supplyingAgencyId", agency: header.supplyingAgency } as const)
    : ({ element: "requestingAgencyId", agency: header.requestingAgency } as const);
}

function speaksFor(peer: Peer, message: Message): boolean {
  const { agency } = speakerOf(message);
  return peer.agencies.includes(agencyKey(agency.type, agency.value));
}

async function inAnothersName(ctx: Ctx, peer: Peer, message: Message): Promise<Answer> {
  const { element, agency } = speakerOf(message);
  const detail = agencyKey(agency.type, agency.value);
  const { code: caller, id } = peer;
  await noteTrouble(ctx, { code: "speaks-for-another", caller, detail, peer: id });
  const error = { type: "UnrecognisedDataValue", value: `${element}: ${detail}` } as const;
  const confirmation = confirm(message, ctx.clock.now().toString(), error);
  return { kind: "confirmed", status: 403, confirmation };
}

async function heardFrom(ctx: Ctx, peer: Peer, sent: Message): Promise<Confirmation> {
  const { requestingAgency, requestingAgencyRequestId } = sent.header;
  const exchange = exchangeKey(
    agencyKey(requestingAgency.type, requestingAgency.value),
    requestingAgencyRequestId,
  );
  const standing =
    sent.kind === "supplyingAgencyMessage" ? await standingOf(ctx, exchange) : undefined;
  const { message, remarks } = fromPeer(sent, dialectOf(peer.dialect), standing);
  // What was written, however it was laid out: a repetition may differ in spaces and prefixes.
  const digest = sha256(Buffer.from(encode(sent)));
  const from = { peer: peer.id, digest, remarks: remarks.map(inShort) };
  return asSent(await receive(ctx, from, withoutSecrets(message)), sent);
}

/** A token that came within the message is for the door only: journals are read by people. */
function withoutSecrets<M extends Message>(message: M): M {
  const { authentication: _, ...header } = message.header;
  return { ...message, header };
}

function inShort(remark: Remark): string {
  return remark.code === "reason-corrected"
    ? `reason-corrected ${remark.sent} ${remark.read}`
    : `note-translated ${remark.mark}`;
}

/** A confirmation repeats what the peer wrote, not what we read. */
function asSent(confirmation: Confirmation, sent: Message): Confirmation {
  if (confirmation.kind === "supplyingAgencyMessageConfirmation")
    return sent.kind === "supplyingAgencyMessage"
      ? { ...confirmation, reason: sent.messageInfo.reason }
      : confirmation;
  return confirmation.kind === "requestingAgencyMessageConfirmation" &&
    sent.kind === "requestingAgencyMessage"
    ? { ...confirmation, action: sent.action }
    : confirmation;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
