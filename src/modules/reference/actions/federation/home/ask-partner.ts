import { InvalidInput } from "#kernel/access";
import { newId } from "#kernel/ids";
import { type PeerForQuestions, peersForQuestions } from "#modules/directory";
import { type Ctx, inNameOf } from "#kernel/tenancy";
import { refusal } from "../../../errors.ts";
import type { Exchange } from "../../../model/federation/exchange.ts";
import { foreignText } from "../../../model/federation/foreign-text.ts";
import { isPartnerAnswer } from "../../../model/federation/partner-answer.ts";
import { entriesAfter } from "../../../store/entries.ts";
import { exchangesOf, patchExchange } from "../../../store/federation/exchanges.ts";
import { appendHappening, append } from "../../inquiry/append.ts";
import { LONGEST } from "../../inquiry/ask.ts";
import { type AtHand, inquiryAtHand, withInquiry } from "../../inquiry/at-hand.ts";
import { staffSays } from "../../inquiry/say.ts";
import { deskPerson, ownPresence } from "../../desk/presence.ts";
import { tell } from "../send/tell.ts";
import { aboutInquiry, openExchange } from "./offer-to-partners.ts";
import { talkSoFar } from "./talk-so-far.ts";

/** How an inquiry stands with partners, as its own library sees it. */
export type WithPartners = {
  readonly exchanges: readonly Exchange[];
  /** Who can be asked. */
  readonly partners: readonly PeerForQuestions[];
};

/** @throws Refusal `not-found`, `forbidden` */
export async function partnersOf(ctx: Ctx, id: string): Promise<WithPartners> {
  const { home } = await inquiryAtHand(ctx, id);
  if (!home) return { exchanges: [], partners: [] };
  const exchanges = await exchangesOf(ctx, id);
  const partners = await inNameOf(
    ctx,
    ctx.library,
    "partners that can be asked",
    peersForQuestions,
  );
  const asked = new Set(exchanges.flatMap(({ peer, state }) => (state === "ended" ? [] : peer)));
  return { exchanges, partners: partners.filter((one) => !asked.has(one.id)) };
}

/**
 * Lays a ticket before a partner: its staff answer when they can, to the library, which answers the reader.
 * @throws InvalidInput `partner`; Refusal `moved-on` for what is no ticket
 */
export async function askPartner(ctx: Ctx, id: string, peer: string): Promise<void> {
  await withInquiry(ctx, id, "home", async (own, { row }) => {
    if (row.state !== "open" && row.state !== "pending") throw refusal("moved-on");
    const partner = (await peersForQuestions(own)).find((one) => one.id === peer);
    if (!partner) throw new InvalidInput({ partner: "partner-missing" });
    const open = await exchangesOf(own, id);
    if (open.some((one) => one.peer === peer && one.state !== "ended")) throw refusal("moved-on");
    const exchange = await openExchange(own, row, partner, "ticket");
    await tell(own, { ...exchange, part: "client" }, "question", {
      ...(await aboutInquiry(own, row)),
      subject: row.subject,
      mode: "ticket",
      due: row.dueAt?.toISOString() ?? null,
      said: [...(await talkSoFar(own, id))],
    });
    const happened = { event: "partner", what: "asked", partner: exchange.partner } as const;
    await appendHappening(own, row, happened, "staff");
  });
}

/** Answers what a partner asks back. @throws InvalidInput `text`; Refusal `moved-on` where nothing is asked */
export async function clarify(ctx: Ctx, id: string, exchange: string, text: string): Promise<void> {
  const said = foreignText(text);
  if (said === "") throw new InvalidInput({ clarification: "text-missing" });
  if (said.length > LONGEST) throw new InvalidInput({ clarification: "text-long" });
  const { name } = await ownPresence(ctx);
  await withInquiry(ctx, id, "home", async (own, hand) => {
    const open = (await exchangesOf(own, id)).find((one) => one.id === exchange);
    if (open?.state !== "clarifying") throw refusal("moved-on");
    await patchExchange(own, exchange, { state: "asked" });
    const line = { id: newId<"line">(), text: said };
    await tell(own, { ...open, part: "client" }, "clarification-response", line);
    await noteOf(own, hand, name, said);
  });
}

function noteOf(own: Ctx, { row, person, library }: AtHand, name: string, body: string) {
  const author = { author: "staff", authorId: person, authorLibrary: library } as const;
  return append(own, row, { kind: "note", audience: "staff", ...author, authorName: name, body });
}

/** Sends a partner's answer on to the reader, once. @throws Refusal `not-found`, `moved-on` */
export async function passAnswerOn(ctx: Ctx, id: string, entry: string): Promise<void> {
  deskPerson(ctx);
  await inquiryAtHand(ctx, id);
  const entries = await entriesAfter(ctx, id, { after: 0, limit: 2000, audience: "staff" });
  const answer = entries.find((one) => one.id === entry && isPartnerAnswer(one));
  if (!answer) throw refusal("moved-on");
  await staffSays(ctx, id, { clientId: `answer-${entry}`, body: answer.body }, "message");
}
