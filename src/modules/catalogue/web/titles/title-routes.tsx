import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import type { TitleOffers } from "#kernel/manifest";
import { linkHeader, linksetType } from "#standards/web-links";
import { page } from "#ui";
import { askable, askAboutTitle } from "../../actions/availability/live-title.ts";
import { linkResolver } from "../../actions/citations/link-resolver.ts";
import { copiesOfTitles } from "../../actions/finding/copies-of-titles.ts";
import { otherEditions } from "../../actions/works/other-editions.ts";
import { listWords } from "../../messages/pages-index.ts";
import { FactLine } from "../find/result-row.tsx";
import { SaveButton } from "../lists/save-button.tsx";
import { hereOf, savedNotice } from "../lists/saved-notice.tsx";
import { contextObjectOf } from "../../wire/references/context-object.ts";
import { referenceOf } from "../../wire/references/reference.ts";
import { titleLinks } from "../../wire/references/title-links.ts";
import { CitePage } from "./cite-page.tsx";
import { CitationMeta, PageCitation } from "./for-programs.tsx";
import { AvailableInstead } from "./editions/available-instead.tsx";
import { EditionsSection } from "./editions/editions-section.tsx";
import { FullTextLink } from "./full-text-link.tsx";
import { holdersOf } from "./holdings.tsx";
import { JsonLd, titleJsonLd } from "./json-ld.tsx";
import type { LiveSetting } from "./live-setting.ts";
import { OfferLinks, offersFor } from "./offer-links.tsx";
import { titleAddress } from "./title-address.ts";
import { titleFactOf } from "./title-fact.tsx";
import { TitlePage } from "./title-page.tsx";
import type { TitleSetting } from "./title-setting.ts";
import { type LiveTitle, withTitle } from "./with-title.tsx";

/** Other editions that a title's page shows; the others have a page of their own. */
const SHOWN = 12;

/** The form of an id in an address; what has another form is no page of ours. */
const id = ":id{[0-9a-f-]{36}}";

export function titleRoutes(app: Hono<WebEnv>, offers: () => readonly TitleOffers[]): void {
  app.get(`/titles/${id}`, (c) =>
    withTitle(c, c.req.param("id"), (title, setting) => showTitle(c, title, setting, offers())),
  );
  app.get(`/titles/${id}/cite`, (c) =>
    withTitle(c, c.req.param("id"), (title, setting) => showCitations(c, title, setting)),
  );
}

async function showTitle(
  c: Context<WebEnv>,
  title: LiveTitle,
  setting: TitleSetting,
  modules: readonly TitleOffers[],
): Promise<Response> {
  const { description } = title.lead;
  const address = titleAddress(c, title.id);
  const reference = referenceOf(description, title.id, address);
  c.header("link", pageLinks(title, address));
  const lists = listWords(setting.locale);
  const name = description.titles.main.full;
  const live = await liveSetting(c, title);
  const context = contextObjectOf(reference, description);
  const { home } = setting.places;
  const { notice, fact, resolver, others, offers } = await c.get("visit").read(async (ctx) => {
    const copies = (await copiesOfTitles(ctx, [title.id])).get(title.id) ?? [];
    const fact = titleFactOf(title, copies, live.answers, setting);
    const offered = { id: title.id, atHome: fact.state === "here" };
    return {
      fact,
      resolver: home ? await linkResolver(ctx, home.id) : null,
      notice: await savedNotice(c, ctx),
      offers: await offersFor(ctx, modules, offered),
      others: await otherEditions(ctx, { id: title.id, description }, { offset: 0, limit: SHOWN }),
    };
  });
  const data = titleJsonLd(title, address, others.shown);
  const save = <SaveButton title={{ id: title.id, name }} t={lists} back={hereOf(c)} />;
  return page(c, {
    title: description.titles.main.full,
    description:
      description.summary?.slice(0, 300) ??
      description.titles.main.responsibility ??
      description.titles.main.full,
    canonical: address,
    notice,
    noIndex: live.answers.size > 0,
    elements: live.answers.size === 0 && live.askable.size > 0 ? ["live"] : [],
    extra: (
      <>
        <CitationMeta reference={reference} />
        <link rel="unapi-server" type="application/xml" title="unAPI" href="/unapi" />
        {data && <JsonLd data={data} />}
      </>
    ),
    body: (
      <TitlePage
        {...{ title, description, address, live, ...setting }}
        fact={<FactLine fact={fact} t={setting.find} places={setting.places} />}
        instead={
          others.available &&
          (fact.state === "later" || fact.state === "none") && (
            <AvailableInstead edition={others.available} {...setting} />
          )
        }
        editions={<EditionsSection {...{ title, description, others }} {...setting} />}
        actions={
          <>
            <OfferLinks offers={offers} />
            {save}
            <FullTextLink {...setting} {...{ resolver, context }} />
          </>
        }
        citation={<PageCitation id={address} context={context} />}
      />
    ),
  });
}

/** The libraries that can be asked; with `?live=1` what they answer, waited for until the deadline at most. */
async function liveSetting(c: Context<WebEnv>, title: LiveTitle): Promise<LiveSetting> {
  const visit = c.get("visit");
  const all = await askable(visit);
  const holders = holdersOf(title).filter((code) => all.has(code));
  const asked = c.req.query("live") === "1" && holders.length > 0;
  const answers = asked ? await askAboutTitle(visit, title.id, holders) : new Map();
  return { askable: new Set(holders), answers };
}

/** The links of the page, and where all of them are (signposting.org, level 2). */
function pageLinks({ lead }: LiveTitle, address: string): string {
  return linkHeader([
    ...titleLinks(lead.description, address),
    { rel: "linkset", href: `${address}.linkset.json`, type: linksetType },
  ]);
}

function showCitations(c: Context<WebEnv>, title: LiveTitle, setting: TitleSetting): Response {
  const { t } = setting;
  const name = title.lead.description.titles.main.full;
  const address = titleAddress(c, title.id);
  return page(c, {
    title: t("cite-title", { title: name }),
    noIndex: true,
    elements: ["copy"],
    width: "narrow",
    body: <CitePage {...{ title, address }} {...setting} />,
  });
}
