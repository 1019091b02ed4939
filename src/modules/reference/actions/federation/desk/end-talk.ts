import { InvalidInput } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import { refusal } from "../../../errors.ts";
import { foreignText } from "../../../model/federation/foreign-text.ts";
import type { Talk } from "../../../model/federation/talk.ts";
import { readTalk } from "../../../store/federation/talks.ts";
import { tell } from "../send/tell.ts";
import { purgeTalk } from "./purge-talk.ts";
import { withTalk } from "./talk-at-hand.ts";
import { ownPresence } from "../../desk/presence.ts";

/** How staff here end a partner's live talk. */
export type TalkEnding = "answered" | "returned" | "ticket";

/** Ends a live talk: the partner hears how, and nothing of it stays here. @throws Refusal `moved-on` */
export async function endTalk(ctx: Ctx, id: string, how: TalkEnding): Promise<void> {
  await withTalk(ctx, id, async (own, { talk }) => {
    if (talk.mode !== "live") throw refusal("moved-on");
    await leave(own, talk, how);
  });
}

async function leave(own: Ctx, talk: Talk, how: TalkEnding | "lost"): Promise<void> {
  await tell(own, { ...talk, part: "server" }, "end", { how });
  await purgeTalk(own, talk);
}

/** Says that a ticket will not be answered here, and why where somebody says it. @throws Refusal; InvalidInput */
export async function rejectTicket(ctx: Ctx, id: string, typed: string): Promise<void> {
  const reason = foreignText(typed);
  if (reason.length > 2000) throw new InvalidInput({ reason: "text-long" });
  const { name } = await ownPresence(ctx);
  await withTalk(ctx, id, async (own, { talk }) => {
    if (talk.mode !== "ticket") throw refusal("moved-on");
    await tell(own, { ...talk, part: "server" }, "rejection", { name: name.slice(0, 60), reason });
    await purgeTalk(own, talk);
  });
}

/** Ends a talk that nobody here looks after. In the name of the library that has it, or needs system reach. */
export async function abandonTalk(own: Ctx, id: string): Promise<void> {
  const talk = await readTalk(own, id, true);
  if (talk) await leave(own, talk, talk.person ? "returned" : "lost");
}
