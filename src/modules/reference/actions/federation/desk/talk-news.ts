import { newId } from "#kernel/ids";
import { sayOnce } from "#kernel/realtime";
import type { Ctx } from "#kernel/tenancy";
import type { Line, Message } from "../../../model/federation/message.ts";
import type { Talk, TalkEntry } from "../../../model/federation/talk.ts";
import { insertTalkEntry, numberInTalk } from "../../../store/federation/talk-entries.ts";
import { giveUpWaiting } from "../../../store/federation/journal.ts";
import { patchTalk } from "../../../store/federation/talks.ts";
import { tellDesks } from "../../desk/tell-desks.ts";
import { purgeTalk } from "./purge-talk.ts";

/** What follows from what the network that asks says in a talk. */
export async function hear(ctx: Ctx, talk: Talk, { type, content }: Message): Promise<void> {
  if (type === "relay") return addLines(ctx, talk, [content]);
  if (type === "question") return addLines(ctx, talk, content.said);
  if (type === "clarification-response") return addLines(ctx, talk, [clarified(ctx, content)]);
  if (type !== "withdrawn" && type !== "end") return;
  // Nobody there waits for what we were about to say.
  await giveUpWaiting(ctx, { exchange: talk.id, part: "server" });
  await purgeTalk(ctx, talk);
}

function clarified(
  { clock }: Ctx,
  { id, text }: { readonly id: string; readonly text: string },
): Line {
  return { id, author: "staff", name: null, text, at: clock.now().toString() };
}

/** Adds what was said there; what is known already is not added again. */
export async function addLines(ctx: Ctx, talk: Talk, lines: readonly Line[]): Promise<void> {
  for (const { id, author, name, text, at } of lines)
    await addEntry(ctx, talk.id, {
      clientId: id,
      author: author === "reader" ? "reader" : "partner",
      name,
      body: text,
      at: new Date(at),
    });
  const waitsSince = talk.waitsSince ?? new Date(ctx.clock.now().epochMilliseconds);
  await patchTalk(ctx, talk.id, { waitsSince });
  if (talk.library) tellDesks(ctx, [talk.library]);
}

/** Adds to a talk. @returns its number, and whether it is new */
export async function addEntry(
  ctx: Ctx,
  talk: string,
  entry: Omit<TalkEntry, "id" | "talk" | "sequence">,
): Promise<{ readonly sequence: number; readonly added: boolean }> {
  let added = false;
  const sequence = await sayOnce(ctx, talk, {
    known: () => numberInTalk(ctx, talk, entry.clientId),
    store: async (number) => {
      added = true;
      await insertTalkEntry(ctx, { ...entry, id: newId<"entry">(), talk, sequence: number });
    },
  });
  return { sequence, added };
}
