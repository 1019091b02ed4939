import type { Ctx } from "#kernel/tenancy";
import type { Talk, TalkEntry } from "../../../model/federation/talk.ts";
import { talkEntriesAfter } from "../../../store/federation/talk-entries.ts";
import { freeTalks, talksHeldBy } from "../../../store/federation/talks.ts";
import { deskPerson } from "../../desk/presence.ts";
import { joinedLibraries } from "../../desk/settings.ts";
import { talkAtHand, type TalkAtHand } from "./talk-at-hand.ts";

/** Questions of partners' readers, as somebody at a desk sees them. */
export type TalksAtDesk = { readonly waiting: readonly Talk[]; readonly mine: readonly Talk[] };

/** @throws Refusal `forbidden` for who does not work there */
export async function talksAtDesk(ctx: Ctx): Promise<TalksAtDesk> {
  const { person, library } = deskPerson(ctx);
  if ((await joinedLibraries(ctx, [library])).length === 0) return { waiting: [], mine: [] };
  return { waiting: await freeTalks(ctx), mine: await talksHeldBy(ctx, person) };
}

/** A talk with what was said in it; before it is taken nothing of that is shown. @throws Refusal `not-found` */
export async function readTalkAtDesk(
  ctx: Ctx,
  id: string,
): Promise<TalkAtHand & { readonly entries: readonly TalkEntry[] }> {
  const hand = await talkAtHand(ctx, id);
  return { ...hand, entries: await talkEntriesAfter(ctx, id, { after: 0, limit: 2000 }) };
}

/** What was said after a number, for who holds the talk. @throws Refusal `not-found` */
export async function talkEntriesFor(
  ctx: Ctx,
  id: string,
  from: { readonly after: number; readonly limit: number },
): Promise<readonly TalkEntry[]> {
  await talkAtHand(ctx, id);
  return talkEntriesAfter(ctx, id, from);
}
