import { inLanguage } from "#kernel/i18n";
import type { Peer } from "#modules/directory";
import type { Ctx } from "#kernel/tenancy";
import type { Content, Message } from "../../../model/federation/message.ts";
import type { Talk } from "../../../model/federation/talk.ts";
import { after } from "../../../model/federation/transaction.ts";
import { digestIn, lockTransaction, peerOfTransaction } from "../../../store/federation/journal.ts";
import { insertTalk, patchTalk, readTalk } from "../../../store/federation/talks.ts";
import { addLines, hear } from "../desk/talk-news.ts";
import { offered } from "../desk/offered.ts";
import { type Heard, refused } from "./answer.ts";
import { type Came, inOrder, noteArrival } from "./in-order.ts";

/** Hears a partner about a question of its reader. Needs system reach. */
export async function heardAsServer(ctx: Ctx, peer: Peer, came: Came): Promise<Heard> {
  const { transaction } = came.message;
  // The first message of a transaction has no row to hold yet.
  await lockTransaction(ctx, transaction);
  const talk = await readTalk(ctx, transaction, true);
  if (!talk) return withoutTalk(ctx, peer, came);
  if (talk.peer !== peer.id) return refused("transaction-unknown");
  return inOrder(ctx, { ...talk, part: "server" }, came, () => taken(ctx, talk, came.message));
}

/** It begins, or it is over already. */
async function withoutTalk(ctx: Ctx, peer: Peer, came: Came): Promise<Heard> {
  const { transaction: exchange, number } = came.message;
  const known = await peerOfTransaction(ctx, exchange, "server");
  if (known !== null && known !== peer.id) return refused("transaction-unknown");
  if (known === null) return opened(ctx, peer, came);
  const before = await digestIn(ctx, { exchange, part: "server", number });
  if (before === null) return refused("transaction-over");
  return Buffer.from(before).equals(came.digest) ? { kind: "known" } : refused("number-used");
}

async function opened(ctx: Ctx, peer: Peer, came: Came): Promise<Heard> {
  const { message } = came;
  if (message.number > 1) return { ...refused("message-missing"), missing: 1 } as Heard;
  const talk = openedBy(ctx, peer, message);
  if (!talk) return refused("out-of-place", message.type);
  await insertTalk(ctx, talk);
  await noteArrival(ctx, { ...talk, part: "server" }, came);
  if (message.type === "question") await addLines(ctx, talk, message.content.said);
  await offered(ctx, talk);
  return { kind: "taken" };
}

/** An offer, or a question that need not be answered at once; nothing else begins a transaction. */
function openedBy(ctx: Ctx, peer: Peer, { type, content, transaction }: Message): Talk | null {
  if (type === "offer")
    return newTalk(ctx, peer, transaction, { ...content, mode: "live", due: null });
  return type === "question" && content.mode === "ticket"
    ? newTalk(ctx, peer, transaction, content)
    : null;
}

type About = Omit<Content<"question">, "said">;

function newTalk(ctx: Ctx, peer: Peer, id: string, about: About): Talk {
  const now = new Date(ctx.clock.now().epochMilliseconds);
  return {
    id,
    peer: peer.id,
    partner: inLanguage(peer.names, "en", peer.code),
    libraryName: about.library,
    mode: about.mode,
    state: about.mode === "live" ? "offered" : "asked",
    language: about.language,
    subject: about.subject,
    askedAt: new Date(about.asked),
    dueAt: about.due === null ? null : new Date(about.due),
    library: null,
    person: null,
    personName: null,
    claim: null,
    sent: 0,
    heard: 1,
    waitsSince: now,
    movedAt: now,
  };
}

async function taken(ctx: Ctx, talk: Talk, message: Message): Promise<void> {
  const state = after(talk.state, message.type);
  const movedAt = new Date(ctx.clock.now().epochMilliseconds);
  await patchTalk(ctx, talk.id, { heard: message.number, movedAt, ...(state ? { state } : {}) });
  // What comes too late is noted, and nothing follows from it.
  if (state !== null) await hear(ctx, { ...talk, state, heard: message.number }, message);
}
