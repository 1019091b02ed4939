import { InvalidInput } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import { refusal } from "../../errors.ts";
import { isEnded } from "../../model/inquiry/states.ts";
import { noteAnswered } from "../../store/claims.ts";
import { patchInquiry } from "../../store/inquiries.ts";
import { answerByMail } from "../mail/answer-by-mail.ts";
import { ownPresence, signOfLife } from "../desk/presence.ts";
import { tellDesks } from "../desk/tell-desks.ts";
import { relayOut } from "../federation/home/relay-out.ts";
import { append } from "./append.ts";
import { LONGEST } from "./ask.ts";
import { tellAnswered } from "./tell-answered.ts";
import { type AtHand, withInquiry } from "./at-hand.ts";
import { moved } from "./moved.ts";
import { owed } from "./owed.ts";
import type { Channel, Inquiry } from "../../model/inquiry/inquiry.ts";
import type { Author, EntryKind } from "../../model/inquiry/entry.ts";

/** Something to be said, with the id under which its sender's machine knows it. */
export type Saying = {
  readonly clientId: string;
  readonly body: string;
  readonly data?: Readonly<Record<string, unknown>>;
  /** What is said of it where it is only told of, and has no words of its own. */
  readonly inShort?: string;
};

/**
 * What the reader says, in the name of the home library. A ticket that waited for them is open again,
 * and so is an answered one. @returns its number @throws Refusal `inquiry-ended`; InvalidInput
 */
export async function readerSays(
  own: Ctx,
  row: Inquiry,
  saying: Saying,
  channel: Channel = "chat",
): Promise<number> {
  checkBody(saying);
  if (isEnded(row.state) && row.state !== "answered") throw refusal("inquiry-ended");
  const { sequence, id } = await append(own, row, {
    ...saying,
    kind: "message",
    author: "reader",
    channel,
  });
  if (id === null) return sequence;
  await relayOut(own, row, { id, body: saying.body, staffName: null });
  await readerWaits(own, row);
  return sequence;
}

/** From now on somebody owes the reader a word; of what was answered, or waited for them, an answer. */
async function readerWaits(own: Ctx, row: Inquiry): Promise<void> {
  const now = new Date(own.clock.now().epochMilliseconds);
  const patch = { readerSaidAt: row.readerSaidAt ?? now };
  if (row.state === "pending" || row.state === "answered") {
    await owed(own, row, "reader-says", patch);
    tellDesks(own, [row.library]);
  } else if (row.readerSaidAt === null) await patchInquiry(own, row.id, patch);
}

/**
 * What staff say: to the reader, or (`note`) among themselves. The reader hears from whoever holds the
 * inquiry, and of a ticket from its home library. @returns its number
 * @throws Refusal `moved-on`, `not-found`, `forbidden`; InvalidInput
 */
export async function staffSays(
  ctx: Ctx,
  id: string,
  saying: Saying,
  kind: Exclude<EntryKind, "event">,
): Promise<number> {
  checkBody(saying);
  await signOfLife(ctx);
  const { name } = await ownPresence(ctx);
  return withInquiry(ctx, id, "either", async (own, hand) => {
    if (kind === "message") mustTalk(hand);
    const { sequence, id: entry } = await append(own, hand.row, {
      ...saying,
      kind,
      audience: kind === "note" ? "staff" : "all",
      author: "staff" satisfies Author,
      authorId: hand.person,
      authorLibrary: hand.library,
      authorName: name,
    });
    if (entry !== null && kind === "message") {
      const text = saying.body || (saying.inShort ?? "");
      await answered(own, hand, { who: name, body: text });
      await relayOut(own, hand.row, { id: entry, body: text, staffName: name });
    }
    return sequence;
  });
}

function mustTalk({ row, holds, home }: AtHand): void {
  if (row.state === "merged" || row.state === "abuse") throw refusal("inquiry-ended");
  const talks = row.state === "talking" ? holds : home;
  if (!talks || row.state === "waiting") throw refusal("moved-on");
}

/** A ticket waits for its reader from now on; where they gave an address, it is sent there too. */
async function answered(
  own: Ctx,
  { row, person }: AtHand,
  said: { readonly who: string; readonly body: string },
): Promise<void> {
  const now = new Date(own.clock.now().epochMilliseconds);
  const patch = { readerSaidAt: null, firstAnswerAt: row.firstAnswerAt ?? now };
  if (row.state === "open") {
    await moved(own, row, "ask-back", patch);
    tellDesks(own, [row.library]);
  } else await patchInquiry(own, row.id, patch);
  await noteAnswered(own, row.id, person);
  await answerByMail(own, row, said);
  await tellAnswered(own, row);
}

function checkBody({ body, clientId, data }: Saying): void {
  if (!/^[\w-]{1,64}$/.test(clientId)) throw new InvalidInput({ clientId: "choice-unknown" });
  if (body.trim() === "" && !data) throw new InvalidInput({ body: "text-missing" });
  if (body.length > LONGEST) throw new InvalidInput({ body: "text-long" });
}
