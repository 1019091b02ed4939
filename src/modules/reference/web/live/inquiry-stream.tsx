import { renderToStaticMarkup } from "react-dom/server";
import { z } from "zod";
import { InvalidInput, Refusal } from "#kernel/access";
import type { LibraryId } from "#kernel/ids";
import {
  pageOfStream,
  type Said,
  type StreamAccess,
  type StreamEvent,
  type StreamKind,
} from "#kernel/realtime";
import type { Ctx } from "#kernel/tenancy";
import { byCode, type Comer } from "../../actions/inquiry/by-code.ts";
import { staffSays } from "../../actions/inquiry/say.ts";
import { inquiryAtHand } from "../../actions/inquiry/at-hand.ts";
import { othersTold } from "../../actions/reader/others-told.ts";
import { sayInOwn } from "../../actions/reader/own-inquiry.ts";
import { entriesOf } from "../../actions/inquiry/entries-of.ts";
import { ownPresence } from "../../actions/desk/presence.ts";
import { libraryNames } from "../../actions/library-names.ts";
import { libraryById } from "../../actions/library-by-id.ts";
import { threadWords } from "../../messages/thread-index.ts";
import type { Audience, Entry } from "../../model/inquiry/entry.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";
import { statusText } from "../ask/status-text.ts";
import { ThreadEntry } from "../thread/entry.tsx";
import type { Teller } from "../thread/happened.ts";

export const INQUIRY_STREAM = "reference.inquiry";

/** By this key staff say at which desk they follow. */
export const deskKey = (library: LibraryId): string => `desk:${library}`;

type Opening = Parameters<StreamKind["open"]>[0];

/** A conversation, followed by its reader with their code, or by staff at whose desk it is. */
export const inquiryStream: StreamKind = {
  name: INQUIRY_STREAM,
  open: (visit, id, key) => {
    if (key === null) throw new Refusal("not-found");
    const desk = /^desk:([0-9a-f-]{36})$/.exec(key);
    return desk?.[1] ? asStaff(visit, id, desk[1]) : asReader(visit, id, key);
  },
};

async function asReader(visit: Opening, id: string, code: string): Promise<StreamAccess> {
  const comer: Comer = visit;
  const read = <T,>(work: (own: Ctx, row: Inquiry) => Promise<T>) =>
    byCode(comer, code, (own, row) => {
      if (row.id !== id) throw new Refusal("not-found");
      return work(own, row);
    });
  await read(async () => undefined);
  return {
    name: threadWords(visit.locale)("reader"),
    read: (after, limit) =>
      read(async (own, row) => eventsOf(own, row, { after, limit, side: "reader" })),
    say: (said) => sayInOwn(comer, code, sayingOf(said)),
  };
}

async function asStaff(visit: Opening, id: string, library: LibraryId): Promise<StreamAccess> {
  const { principal, locale, run } = visit;
  const act = <T,>(work: (ctx: Ctx) => Promise<T>) => run({ principal, locale, library }, work);
  const { name } = await act(async (ctx) => {
    await inquiryAtHand(ctx, id);
    return ownPresence(ctx);
  });
  return {
    name,
    read: (after, limit) =>
      act(async (ctx) => {
        const { row } = await inquiryAtHand(ctx, id);
        return eventsOf(ctx, row, { after, limit, side: "staff" });
      }),
    say: (said) =>
      act((ctx) => staffSays(ctx, id, sayingOf(said), said.kind === "note" ? "note" : "message")),
  };
}

const saying = z.object({ body: z.string().max(20_000) });

function sayingOf({ clientId, data }: Said) {
  const read = saying.safeParse(data);
  if (!read.success) throw new InvalidInput({ body: "text-missing" });
  // Controls have no business in text, and NUL breaks the database.
  const body = read.data.body.replace(/\p{Cc}/gu, (one) => ("\n\t".includes(one) ? one : ""));
  return { clientId, body: body.toWellFormed().normalize("NFC").trim() };
}

type Asked = { readonly after: number; readonly limit: number; readonly side: Audience };

function eventsOf(ctx: Ctx, row: Inquiry, { after, limit, side }: Asked) {
  return pageOfStream(ctx, { stream: row.id, after, limit }, async (upTo) => {
    const entries = await entriesOf(ctx, row.id, { after, limit, audience: side });
    if (entries.length === 0) return [];
    const library = await libraryById(ctx, row.library);
    const libraries =
      side === "staff" ? await libraryNames(ctx) : await othersTold(ctx, row.library);
    const teller = { locale: ctx.locale, zone: library.timeZone, side, libraries };
    const status =
      side === "reader" ? statusText(ctx.locale, row, { library, others: libraries }) : null;
    return entries
      .filter(({ sequence }) => sequence <= upTo)
      .map((entry) => eventOf(entry, teller, status));
  });
}

/** An entry as the page shows it, ready to be put in; its author's page knows it by the client's id. */
function eventOf(entry: Entry, teller: Teller, status: string | null): StreamEvent {
  const { sequence, kind, clientId, author } = entry;
  const html = renderToStaticMarkup(<ThreadEntry entry={entry} teller={teller} />);
  return { sequence, kind, data: { html, clientId, author, status, body: entry.body } };
}
