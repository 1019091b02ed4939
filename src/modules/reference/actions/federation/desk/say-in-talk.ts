import { InvalidInput } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import { refusal } from "../../../errors.ts";
import { foreignText } from "../../../model/federation/foreign-text.ts";
import { canWrite } from "../../../model/federation/talk.ts";
import { noteClaimAnswered } from "../../../store/claims.ts";
import { patchTalk } from "../../../store/federation/talks.ts";
import { ownPresence } from "../../desk/presence.ts";
import { LONGEST } from "../../inquiry/ask.ts";
import { tell } from "../send/tell.ts";
import { purgeTalk } from "./purge-talk.ts";
import { type TalkAtHand, withTalk } from "./talk-at-hand.ts";
import { addEntry } from "./talk-news.ts";

/** What is said: to the reader in a live talk; of a ticket, an answer, or what must be known before it. */
export type TalkSaying = {
  readonly clientId: string;
  readonly body: string;
  readonly kind: "message" | "clarification";
};

/**
 * Says something in a partner's talk. The answer to a ticket ends it, and with it all that is kept here.
 * @returns its number; 0 where nothing is kept @throws Refusal `moved-on`, `not-found`; InvalidInput `body`
 */
export async function sayInTalk(ctx: Ctx, id: string, saying: TalkSaying): Promise<number> {
  const body = bodyOf(saying);
  const { name } = await ownPresence(ctx);
  return withTalk(ctx, id, async (own, hand) => {
    if (!canWrite(hand.talk)) throw refusal("moved-on");
    const said = { id: saying.clientId, name: name.slice(0, 60), text: body };
    return hand.talk.mode === "live"
      ? relay(own, hand, said)
      : answerTicket(own, hand, said, saying.kind);
  });
}

type Said = { readonly id: string; readonly name: string; readonly text: string };

async function relay(own: Ctx, { talk }: TalkAtHand, { id, name, text }: Said): Promise<number> {
  const now = own.clock.now();
  const at = new Date(now.epochMilliseconds);
  const entry = { clientId: id, author: "staff", name, body: text, at } as const;
  const { sequence, added } = await addEntry(own, talk.id, entry);
  if (!added) return sequence;
  const line = { id, author: "staff", name, text, at: now.toString() } as const;
  await tell(own, { ...talk, part: "server" }, "relay", line);
  await patchTalk(own, talk.id, { waitsSince: null, movedAt: at });
  if (talk.claim) await noteClaimAnswered(own, talk.claim);
  return sequence;
}

async function answerTicket(
  own: Ctx,
  { talk }: TalkAtHand,
  said: Said,
  kind: TalkSaying["kind"],
): Promise<number> {
  const to = { ...talk, part: "server" as const };
  if (kind === "message") {
    await tell(own, to, "answer", said);
    if (talk.claim) await noteClaimAnswered(own, talk.claim);
    await purgeTalk(own, talk);
    return 0;
  }
  if (talk.state !== "asked") throw refusal("moved-on");
  const at = new Date(own.clock.now().epochMilliseconds);
  const entry = {
    clientId: said.id,
    author: "staff",
    name: said.name,
    body: said.text,
    at,
  } as const;
  const { sequence, added } = await addEntry(own, talk.id, entry);
  if (!added) return sequence;
  await tell(own, to, "clarification-request", said);
  await patchTalk(own, talk.id, { state: "clarifying", waitsSince: null, movedAt: at });
  return sequence;
}

function bodyOf({ body, clientId }: TalkSaying): string {
  if (!/^[\w-]{1,64}$/.test(clientId)) throw new InvalidInput({ clientId: "choice-unknown" });
  const text = foreignText(body);
  if (text === "") throw new InvalidInput({ body: "text-missing" });
  if (text.length > LONGEST) throw new InvalidInput({ body: "text-long" });
  return text;
}
