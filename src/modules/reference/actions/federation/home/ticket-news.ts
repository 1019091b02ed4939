import type { Ctx } from "#kernel/tenancy";
import type { Content } from "../../../model/federation/message.ts";
import type { AnswerMark } from "../../../model/federation/partner-answer.ts";
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
  { name, text }: Content<"answer">,
): Promise<void> {
  await closeExchange(own, concerned.exchange.id, "answered");
  await news(own, concerned, "answered");
  const mark = { answer: concerned.exchange.id } satisfies AnswerMark;
  await note(own, concerned, { name, text, data: mark });
}

/** The partner must know more before it can answer. */
export async function askedBack(
  own: Ctx,
  concerned: Concerned,
  { name, text }: Content<"clarification-request">,
): Promise<void> {
  await news(own, concerned, "asks-back");
  await note(own, concerned, { name, text });
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

type Note = { readonly name: string; readonly text: string; readonly data?: AnswerMark };

/** By the numbers of its messages each is taken once, so that the partner's ids have nothing to say here. */
async function note(own: Ctx, { row, exchange }: Concerned, { name, text, data }: Note) {
  await append(own, row, {
    kind: "note",
    audience: "staff",
    author: "partner",
    authorName: name || exchange.partner,
    body: text,
    ...(data && { data }),
  });
}
