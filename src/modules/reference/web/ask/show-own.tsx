import type { Context } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { type OwnInquiry, ownInquiry } from "../../actions/reader/own-inquiry.ts";
import { askWords } from "../../messages/ask-index.ts";
import { cardsOfPage } from "../cards/link-cards.ts";
import { filesOfKey } from "../files/files-of-key.ts";
import { liveForReader } from "../live/reader-live.ts";
import { readerTeller } from "../thread/happened.ts";
import type { ThreadSetting } from "../thread/setting.ts";
import { ConversationPage } from "./conversation-page.tsx";
import { type OwnPlace, ownPlace } from "./own-place.ts";
import { readerPage, secretly } from "./reader-page.tsx";

/** What was typed and could not be taken, with what is wrong with it. */
type Wrong = {
  readonly typed: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
};

/** The page of a reader's own conversation; of a code that opens none, the page where codes are typed. */
export async function showOwn(c: Context<WebEnv>, wrong?: Wrong): Promise<Response> {
  const visit = c.get("visit");
  const place = ownPlace(c);
  const inquiry = await found(c, place);
  if (inquiry instanceof Response) return inquiry;
  const t = askWords(visit.locale);
  const done = { mail: t("mail-saved"), rated: t("survey-thanks") }[c.req.query("done") ?? ""];
  return secretly(
    readerPage(c, {
      title: t("your-question"),
      status: wrong ? 422 : 200,
      noIndex: true,
      width: "narrow",
      elements: ["copy", "live", "reference/thread", "reference/attach"],
      body: (
        <ConversationPage
          locale={visit.locale}
          place={place}
          inquiry={inquiry}
          setting={await readerSetting(c, place, inquiry)}
          compact={c.get("heldBy") !== undefined}
          live={await liveForReader(visit, place.key, inquiry)}
          typed={wrong?.typed ?? {}}
          faults={wrong?.faults ?? {}}
          done={(!wrong && done) || null}
        />
      ),
    }),
  );
}

/** How a reader is shown a thread. */
export async function readerSetting(
  c: Context<WebEnv>,
  { key }: OwnPlace,
  inquiry: OwnInquiry,
): Promise<ThreadSetting> {
  const { locale, services } = c.get("visit");
  const { library, entries } = inquiry;
  return {
    ...readerTeller(locale, inquiry),
    files: filesOfKey(key),
    hosts: services.config.hosts,
    cards: await cardsOfPage(c, library.id, entries),
  };
}

/** The inquiry, or the page that says there is none of this code. */
async function found(c: Context<WebEnv>, { key, code }: OwnPlace): Promise<OwnInquiry | Response> {
  try {
    return await ownInquiry(c.get("visit"), key);
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.code !== "not-found" || code === null) throw fault;
    return c.redirect(`/ask?code=${encodeURIComponent(code)}`, 303);
  }
}

/** Does it and leads on; what was typed wrong is shown again. */
export async function trying(
  c: Context<WebEnv>,
  typed: Wrong["typed"],
  act: () => Promise<string>,
): Promise<Response> {
  try {
    return c.redirect(await act(), 303);
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return showOwn(c, { typed, faults: fault.fields });
  }
}
