import type { Ctx } from "#kernel/tenancy";
import type { Content } from "../../../model/federation/message.ts";
import { patchExchange } from "../../../store/federation/exchanges.ts";
import { tellDesks } from "../../desk/tell-desks.ts";
import { appendHappening, append } from "../../inquiry/append.ts";
import type { Concerned } from "./concerned.ts";
import { closeExchange } from "./let-partners-go.ts";

type What = "answered" | "asks-back" | "works" | "referred" | "rejected";

/** The partner has answered: the library reads it first, and sends it on. */
export async function answered(
  own: Ctx,
  concerned: Concerned,
  { id, name, text }: Content<"answer">,
): Promise<void> {
  await closeExchange(own, concerned.exchange.id, "answered");
  await news(own, concerned, "answered");
  await note(own, concerned, { clientId: id, name, text });
}

/** The partner must know more before it can answer. */
export async function askedBack(
  own: Ctx,
  concerned: Concerned,
  { id, name, text }: Content<"clarification-request">,
): Promise<void> {
  await news(own, concerned, "asks-back");
  await note(own, concerned, { clientId: id, name, text });
}

/** Somebody there has begun. */
export async function worksOnIt(
  own: Ctx,
  concerned: Concerned,
  { name }: Content<"status">,
): Promise<void> {
  await patchExchange(own, concerned.exchange.id, { who: name || null });
  await news(own, concerned, "works");
}

/** The partner names somebody else who would know. */
export async function referred(
  own: Ctx,
  concerned: Concerned,
  { name, to }: Content<"referral">,
): Promise<void> {
  await closeExchange(own, concerned.exchange.id, "referred");
  await news(own, concerned, "referred");
  await note(own, concerned, { name, text: to });
}

/** The partner does not answer it. */
export async function rejected(
  own: Ctx,
  concerned: Concerned,
  { name, reason }: Content<"rejection">,
): Promise<void> {
  await closeExchange(own, concerned.exchange.id, "rejected");
  await news(own, concerned, "rejected");
  if (reason) await note(own, concerned, { name, text: reason });
}

async function news(own: Ctx, { row, exchange }: Concerned, what: What): Promise<void> {
  const happening = { event: "partner", what, partner: exchange.partner } as const;
  await appendHappening(own, row, happening, "staff");
  tellDesks(own, [row.library]);
}

type Note = { readonly clientId?: string; readonly name: string; readonly text: string };

async function note(own: Ctx, { row, exchange }: Concerned, { clientId, name, text }: Note) {
  await append(own, row, {
    ...(clientId === undefined ? {} : { clientId }),
    kind: "note",
    audience: "staff",
    author: "partner",
    authorName: name || exchange.partner,
    body: text,
  });
}
