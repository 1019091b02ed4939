import { inLanguage, isLocale, type Locale } from "#kernel/i18n";
import { newId } from "#kernel/ids";
import type { PeerForQuestions } from "#modules/directory";
import type { Ctx, Library } from "#kernel/tenancy";
import type { Exchange, Mode } from "../../../model/federation/exchange.ts";
import type { Inquiry } from "../../../model/inquiry/inquiry.ts";
import { exchangesOf, insertExchange } from "../../../store/federation/exchanges.ts";
import { queuesOf } from "../../../store/queues.ts";
import { libraryById } from "#kernel/tenancy";
import { tell } from "../send/tell.ts";
import { partnersThere } from "./partners-there.ts";

const REST_MS = 60_000;

/**
 * Offers an inquiry that waits to all partners who are there, at once; the first who claims it gets it. They
 * learn whose reader it is, the language and what it is about, and nothing of what was said.
 */
export async function offerToPartners(own: Ctx, row: Inquiry): Promise<void> {
  const asked = new Set(
    (await exchangesOf(own, row.id)).filter((one) => isAsked(own, one)).map(({ peer }) => peer),
  );
  const partners = (await partnersThere(own, row.language)).filter(({ id }) => !asked.has(id));
  if (partners.length === 0) return;
  const about = await aboutInquiry(own, row);
  for (const partner of partners) {
    const exchange = await openExchange(own, row, partner, "live");
    await tell(own, { ...exchange, part: "client" }, "offer", about);
  }
}

/** Whoever has just let it go is not asked in the same breath. */
function isAsked({ clock }: Ctx, { state, endedAt }: Exchange): boolean {
  const ended = endedAt?.getTime() ?? 0;
  return state !== "ended" || ended > clock.now().epochMilliseconds - REST_MS;
}

/** Begins a transaction with a partner about an inquiry. */
export async function openExchange(
  own: Ctx,
  { id: inquiry, library }: Inquiry,
  peer: PeerForQuestions,
  mode: Mode,
): Promise<Exchange> {
  const home = await libraryById(own, library);
  const exchange: Exchange = {
    id: newId<"exchange">(),
    inquiry,
    library,
    peer: peer.id,
    partner: inLanguage(peer.names, localeOf(home), peer.code),
    mode,
    state: mode === "live" ? "offered" : "asked",
    outcome: null,
    who: null,
    sent: 0,
    heard: 0,
    seenAt: null,
    openedAt: new Date(own.clock.now().epochMilliseconds),
    endedAt: null,
  };
  await insertExchange(own, exchange);
  return exchange;
}

/** What a partner is told of an inquiry beforehand. */
export async function aboutInquiry(own: Ctx, { library, language, queue, askedAt }: Inquiry) {
  const home = await libraryById(own, library);
  const found = (await queuesOf(own, library)).find(({ id }) => id === queue);
  const subject = found ? inLanguage(found.names, localeOf(home), "") : "";
  return {
    library: home.name,
    language,
    subject: subject === "" ? null : subject.slice(0, 200),
    asked: askedAt.toISOString(),
  };
}

/** The language in which a library speaks with partners. */
function localeOf({ locale }: Library): Locale {
  return isLocale(locale) ? locale : "en";
}
