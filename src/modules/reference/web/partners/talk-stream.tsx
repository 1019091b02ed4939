import { renderToStaticMarkup } from "react-dom/server";
import { z } from "zod";
import { InvalidInput, Refusal } from "#kernel/access";
import { pageOfStream, type Said, type StreamAccess, type StreamKind } from "#kernel/realtime";
import type { Ctx } from "#kernel/tenancy";
import { talkAtHand } from "../../actions/federation/desk/talk-at-hand.ts";
import { talkEntriesFor } from "../../actions/federation/desk/read-talks.ts";
import { answererWrites } from "../../actions/federation/send/tell-writing.ts";
import { sayInTalk, type TalkSaying } from "../../actions/federation/desk/say-in-talk.ts";
import { libraryById } from "#kernel/tenancy";
import { writingOut } from "../live/writing-out.ts";
import { talkSetting } from "./talk-setting.ts";
import { ThreadEntry } from "../thread/entry.tsx";
import { asThreadEntry } from "./talk-entry.ts";

export const TALK_STREAM = "reference.foreign-talk";

const writes = writingOut(answererWrites);

/** A partner's talk, followed by whoever has taken it. */
export const talkStream: StreamKind = {
  name: TALK_STREAM,
  open: async ({ principal, locale, run, services }, id, key) => {
    const library = /^desk:([0-9a-f-]{36})$/.exec(key ?? "")?.[1];
    if (!library) throw new Refusal("not-found");
    const act = <T,>(work: (ctx: Ctx) => Promise<T>) => run({ principal, locale, library }, work);
    await act((ctx) => talkAtHand(ctx, id));
    return {
      // Nobody else here follows it; the partner is told.
      name: null,
      signalled: writes({ run, services }, id),
      read: (after, limit) => act((ctx) => pageOf(ctx, id, { after, limit })),
      say: (said) => act((ctx) => sayInTalk(ctx, id, sayingOf(said))),
    } satisfies StreamAccess;
  },
};

const saying = z.object({ body: z.string().max(20_000) });

function sayingOf({ clientId, kind, data }: Said): TalkSaying {
  const read = saying.safeParse(data);
  if (!read.success) throw new InvalidInput({ body: "text-missing" });
  const { body } = read.data;
  return { clientId, body, kind: kind === "clarification" ? kind : "message" };
}

function pageOf(ctx: Ctx, id: string, asked: { readonly after: number; readonly limit: number }) {
  return pageOfStream(ctx, { stream: id, ...asked }, async (upTo) => {
    const { library } = await talkAtHand(ctx, id);
    const { timeZone: zone } = await libraryById(ctx, library);
    const setting = talkSetting(ctx.locale, zone);
    const entries = await talkEntriesFor(ctx, id, asked);
    return entries
      .filter(({ sequence }) => sequence <= upTo)
      .map((line) => {
        const entry = asThreadEntry(line, library);
        const html = renderToStaticMarkup(<ThreadEntry entry={entry} setting={setting} />);
        const { sequence, kind, clientId, author, body } = entry;
        return { sequence, kind, data: { html, clientId, author, status: null, body } };
      });
  });
}
