import { renderToStaticMarkup } from "react-dom/server";
import { z } from "zod";
import { InvalidInput, Refusal } from "#kernel/access";
import type { LibraryId } from "#kernel/ids";
import type { LinkCard } from "#kernel/manifest";
import {
  pageOfStream,
  type Said,
  type StreamAccess,
  type StreamEvent,
  type StreamKind,
} from "#kernel/realtime";
import type { Ctx, Library } from "#kernel/tenancy";
import { cardsIn } from "../../actions/cards/load-cards.ts";
import { asItsReader, type Comer, holdOpened, openedBy } from "../../actions/inquiry/by-code.ts";
import { readerWrites } from "../../actions/federation/send/tell-writing.ts";
import { readerSays, staffSays } from "../../actions/inquiry/say.ts";
import { inquiryAtHand } from "../../actions/inquiry/at-hand.ts";
import { inquiryById, entriesOf } from "../../actions/inquiry/entries-of.ts";
import { othersTold } from "../../actions/reader/others-told.ts";
import { ownPresence } from "../../actions/desk/presence.ts";
import { libraryNames } from "../../actions/library-names.ts";
import { libraryById } from "#kernel/tenancy";
import type { Entry } from "../../model/inquiry/entry.ts";
import { filesOfKey } from "../files/files-of-key.ts";
import { statusText } from "../ask/status-text.ts";
import { ThreadEntry } from "../thread/entry.tsx";
import { readerTeller, staffTeller, type Teller } from "../thread/happened.ts";
import { writingOut } from "./writing-out.ts";
import type { ThreadSetting } from "../thread/setting.ts";

export const INQUIRY_STREAM = "reference.inquiry";

/** By this key staff say at which desk they follow. */
export const deskKey = (library: LibraryId): string => `desk:${library}`;

type Opening = Parameters<StreamKind["open"]>[0];

/** Makes the stream of a conversation, followed by its reader with their code, or by staff at whose desk it is. */
export function inquiryStream(cards: () => readonly LinkCard[]): StreamKind {
  return {
    name: INQUIRY_STREAM,
    open: (visit, id, key) => {
      if (key === null) throw new Refusal("not-found");
      const desk = /^desk:([0-9a-f-]{36})$/.exec(key);
      return desk?.[1] ? asStaff(visit, id, desk[1], cards) : asReader(visit, id, key, cards);
    },
  };
}

type CardKinds = () => readonly LinkCard[];

/** Whoever writes in a conversation is told to the partner who answers in it. */
const writes = writingOut(readerWrites);

async function asReader(
  visit: Opening,
  id: string,
  code: string,
  cards: CardKinds,
): Promise<StreamAccess> {
  const comer: Comer = visit;
  const opened = await openedBy(comer, code);
  if (opened.id !== id) throw new Refusal("not-found");
  const { home, teller } = await asItsReader(comer, opened, async (own) => {
    const library = await libraryById(own, opened.library);
    const others = await othersTold(own, opened.library);
    return { home: library, teller: readerTeller(visit.locale, { library, others }) };
  });
  const files = filesOfKey(code);
  return {
    // Everybody's page calls the reader in its own language.
    name: "",
    signalled: writes(visit, id),
    read: (after, limit) =>
      asItsReader(comer, opened, (own) =>
        pageOf(own, id, { after, limit, teller, files, home, cards }),
      ),
    say: (said) => holdOpened(comer, opened, (own, row) => readerSays(own, row, sayingOf(said))),
  };
}

async function asStaff(
  visit: Opening,
  id: string,
  library: LibraryId,
  cards: CardKinds,
): Promise<StreamAccess> {
  const { principal, locale, run } = visit;
  const act = <T,>(work: (ctx: Ctx) => Promise<T>) => run({ principal, locale, library }, work);
  const { name, home, teller, files } = await act(async (ctx) => {
    const { row } = await inquiryAtHand(ctx, id);
    const desk = await libraryById(ctx, library);
    return {
      name: (await ownPresence(ctx)).name,
      home: await libraryById(ctx, row.library),
      teller: staffTeller(locale, desk.timeZone, await libraryNames(ctx)),
      files: `/desk/${desk.code}/ask/inquiries/${id}/files`,
    };
  });
  return {
    name,
    signalled: writes(visit, id),
    read: (after, limit) =>
      act(async (ctx) => {
        // The right of another library's staff ends with their claim; of its own, with their role.
        if (home.id !== library) await inquiryAtHand(ctx, id);
        return pageOf(ctx, id, { after, limit, teller, files, home, cards });
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

type Asked = {
  readonly after: number;
  readonly limit: number;
  readonly teller: Teller;
  readonly files: string;
  readonly home: Library;
  readonly cards: CardKinds;
};

function pageOf(ctx: Ctx, stream: string, asked: Asked) {
  const { after, limit, teller, files, home, cards } = asked;
  return pageOfStream(ctx, { stream, after, limit }, async (upTo) => {
    const entries = await entriesOf(ctx, stream, { after, limit, audience: teller.side });
    const status = await statusAfter(ctx, stream, entries, teller, home);
    const setting: ThreadSetting = {
      ...teller,
      files,
      hosts: ctx.config.hosts,
      cards: await cardsIn(ctx, cards(), entries),
    };
    return entries
      .filter(({ sequence }) => sequence <= upTo)
      .map((entry) => eventOf(entry, setting, status));
  });
}

/** How the inquiry stands for its reader, after something has happened to it; null: as before. */
async function statusAfter(
  ctx: Ctx,
  id: string,
  entries: readonly Entry[],
  { locale, side, libraries: others }: Teller,
  library: Library,
): Promise<string | null> {
  if (side === "staff" || !entries.some(({ kind }) => kind === "event")) return null;
  const row = await inquiryById(ctx, id);
  return row && statusText(locale, row, { library, others });
}

/** An entry as the page shows it, ready to be put in; its author's page knows it by the client's id. */
function eventOf(entry: Entry, setting: ThreadSetting, status: string | null): StreamEvent {
  const { sequence, kind, clientId, author } = entry;
  const html = renderToStaticMarkup(<ThreadEntry entry={entry} setting={setting} />);
  return { sequence, kind, data: { html, clientId, author, status, body: entry.body } };
}
