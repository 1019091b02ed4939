import type { Peer } from "#modules/directory";
import type { Ctx } from "#kernel/tenancy";
import type { Exchange } from "../../../model/federation/exchange.ts";
import type { Content, Message } from "../../../model/federation/message.ts";
import { after, type MessageType } from "../../../model/federation/transaction.ts";
import type { Inquiry } from "../../../model/inquiry/inquiry.ts";
import { patchExchange, readExchange } from "../../../store/federation/exchanges.ts";
import { holdInquiry } from "../../../store/inquiries.ts";
import { inHome } from "../../inquiry/in-home.ts";
import type { Concerned } from "../home/concerned.ts";
import { answered, askedBack, referred, rejected, worksOnIt } from "../home/ticket-news.ts";
import { claimed, declined, ended, relayed } from "../home/talk-news.ts";
import { type Heard, refused } from "./answer.ts";
import { type Came, inOrder } from "./in-order.ts";

type Hear<Type extends MessageType> = (
  own: Ctx,
  concerned: Concerned,
  content: Content<Type>,
) => Promise<void>;

/** What follows from what a partner says who answers; the rest it may not say (`maySay`). */
const NEWS: { readonly [Type in MessageType]?: Hear<Type> } = {
  claim: claimed,
  decline: declined,
  relay: relayed,
  end: ended,
  answer: answered,
  "clarification-request": askedBack,
  status: worksOnIt,
  referral: referred,
  rejection: rejected,
};

/** Hears a partner about an inquiry of ours, in its home library's name. Needs system reach. */
export async function heardAsClient(ctx: Ctx, peer: Peer, came: Came): Promise<Heard> {
  const { message } = came;
  const found = await readExchange(ctx, message.transaction, false);
  if (!found || found.peer !== peer.id) return refused("transaction-unknown");
  return inHome(ctx, found.library, async (own) => {
    const row = await holdInquiry(own, found.inquiry);
    const exchange = await readExchange(own, found.id, true);
    if (!row || !exchange) return refused("transaction-unknown");
    const held = { ...exchange, part: "client" } as const;
    return inOrder(own, held, came, () => taken(own, row, exchange, message));
  });
}

async function taken(own: Ctx, row: Inquiry, exchange: Exchange, message: Message): Promise<void> {
  const { number, type, content, heard: partnerHeard } = message;
  const state = after(exchange.state, type);
  const seenAt = new Date(own.clock.now().epochMilliseconds);
  await patchExchange(own, exchange.id, { heard: number, seenAt, ...(state ? { state } : {}) });
  // What comes too late is noted, and nothing follows from it.
  if (state === null) return;
  const hear: Hear<MessageType> | undefined = NEWS[type];
  const concerned = { row, exchange: { ...exchange, state, heard: number }, partnerHeard };
  await hear?.(own, concerned, content);
}
