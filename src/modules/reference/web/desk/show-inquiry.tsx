import type { Context } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { localPath, type WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { page } from "#ui";
import { cardsIn } from "../../actions/cards/load-cards.ts";
import { cannedFor } from "../../actions/canned/offer-canned.ts";
import { readDeskInquiry } from "../../actions/desk/read-inquiry.ts";
import { partnersOf } from "../../actions/federation/home/ask-partner.ts";
import { colleagues } from "../../actions/inquiry/care.ts";
import { suggestAnswers } from "../../actions/knowledge/suggest-answers.ts";
import { libraryNames } from "../../actions/library-names.ts";
import { isDeskKey } from "../../messages/desk-index.ts";
import { knowledgeView } from "../knowledge/view.ts";
import { liveForStaff } from "../live/staff-live.ts";
import { staffTeller } from "../thread/happened.ts";
import type { ThreadSetting } from "../thread/setting.ts";
import { AT_DESK_ELEMENT } from "./at-desk.ts";
import { InquiryPage } from "./inquiry-page.tsx";
import { referenceDeskOf } from "./reference-desk.ts";

/** One inquiry at a desk. */
export const AT_INQUIRY = "/desk/:code/ask/inquiries/:id";

/** @throws Refusal `not-found` for what is no id */
export function inquiryIdOf(c: Context): string {
  const id = c.req.param("id") ?? "";
  if (!isId(id)) throw new Refusal("not-found");
  return id;
}

type Wrong = {
  readonly typed: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
};

/** The page of an inquiry at the desk. */
export async function showInquiry(c: Context<WebEnv>, wrong?: Wrong): Promise<Response> {
  const desk = referenceDeskOf(c);
  const id = inquiryIdOf(c);
  const wanted = c.req.query("canned");
  const { cards, ...shown } = await desk.act(async (ctx) => {
    const found = await withSuggestions(ctx, id);
    const offers = await cannedFor(ctx, found.inquiry);
    return {
      ...found,
      partners: await partnersOf(ctx, id),
      offers,
      picked: offers.find((offer) => offer.id === wanted) ?? null,
      libraries: await libraryNames(ctx),
      colleagues: await colleagues(ctx),
      cards: await cardsIn(ctx, c.get("linkCards"), found.inquiry.entries),
    };
  });
  const done = c.req.query("done") ?? "";
  const { row } = shown.inquiry;
  const setting: ThreadSetting = {
    ...staffTeller(desk.locale, desk.library.timeZone, shown.libraries),
    files: `${desk.home}/inquiries/${id}/files`,
    hosts: c.get("visit").services.config.hosts,
    cards,
  };
  return page(c, {
    title: row.subject || row.code,
    status: wrong ? 422 : 200,
    noIndex: true,
    width: "wide",
    elements: [
      AT_DESK_ELEMENT,
      "live",
      "reference/thread",
      "reference/attach",
      "reference/find-title",
      "reference/canned",
    ],
    body: (
      <InquiryPage
        desk={desk}
        {...shown}
        setting={setting}
        live={await liveForStaff(c.get("visit"), desk.library.id, shown.inquiry)}
        typed={wrong?.typed ?? { body: linkToPutIn(c) }}
        faults={wrong?.faults ?? {}}
        knowledge={knowledgeView(c, desk.library.timeZone)}
        done={!wrong && isDeskKey(done) ? desk.t(done) : null}
      />
    ),
  });
}

/** The inquiry, and what the home library has written that may answer what its reader said last. */
async function withSuggestions(ctx: Ctx, id: string) {
  const inquiry = await readDeskInquiry(ctx, id);
  const said = inquiry.entries.filter(
    ({ author, kind }) => author === "reader" && kind === "message",
  );
  const text = said
    .slice(-3)
    .map(({ body }) => body)
    .join("\n")
    .slice(0, 2000);
  const library = { id: inquiry.homeLibrary.id, code: inquiry.homeLibrary.code };
  const perhaps = await suggestAnswers(ctx, { text, library, locale: ctx.locale, limit: 4 });
  return { inquiry, perhaps };
}

/** The address that was chosen to be put into the answer, where no script does it. */
function linkToPutIn(c: Context<WebEnv>): string {
  const path = c.req.query("link");
  if (path === undefined) return "";
  return new URL(localPath(path, "/"), c.get("visit").services.config.publicUrl).href;
}

/** Does it and leads on; what was typed wrong is shown again. */
export async function tryingAtDesk(
  c: Context<WebEnv>,
  typed: Wrong["typed"],
  act: () => Promise<string>,
): Promise<Response> {
  try {
    return c.redirect(await act(), 303);
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return showInquiry(c, { typed, faults: fault.fields });
  }
}
