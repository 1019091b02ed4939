import type { Hono } from "hono";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { EmptyState, page, PageHeader } from "#ui";
import {
  partyNames,
  publishedAgreement,
  publishedAgreements,
} from "../../actions/agreements/read-agreements.ts";
import { agreementsWords } from "../../messages/agreements-index.ts";
import { shownVersion, standingOn } from "../../model/agreements/standing.ts";
import { absolute, said, viewOf } from "../view.ts";
import { StandingBadge } from "./agreement-badge.tsx";
import { Terms } from "./agreement-parts.tsx";
import { AgreementTable } from "./agreement-table.tsx";

/** What the network publishes of its agreements, for everybody. */
export function publicAgreementRoutes(app: Hono<WebEnv>): void {
  app.get("/agreements", async (c) => {
    const view = viewOf(c);
    const { locale } = view;
    const t = agreementsWords(locale);
    const { agreements, names } = await c.get("visit").act(async (ctx) => ({
      agreements: await publishedAgreements(ctx),
      names: await partyNames(ctx),
    }));
    const today = view.now.toZonedDateTimeISO("UTC").toPlainDate();
    const body = (
      <div className="stack stack-wide">
        <PageHeader title={t("agreements")} lead={t("agreements-lead")} />
        {agreements.length === 0 ? (
          <EmptyState icon="edit" title={t("no-agreements")}>
            <p>{t("no-agreements-public")}</p>
          </EmptyState>
        ) : (
          <AgreementTable {...{ locale, agreements, names, today }} base="/agreements" />
        )}
      </div>
    );
    const description = t("agreements-lead");
    const canonical = absolute(c, "/agreements");
    return page(c, { title: t("agreements"), description, canonical, body });
  });

  app.get("/agreements/:agreement{[A-Za-z0-9-]{1,32}}", async (c) => {
    const view = viewOf(c);
    const { locale } = view;
    const { agreement, names } = await c.get("visit").act(async (ctx) => ({
      agreement: await publishedAgreement(ctx, c.req.param("agreement")),
      names: await partyNames(ctx),
    }));
    const today = view.now.toZonedDateTimeISO("UTC").toPlainDate();
    const version = shownVersion(agreement, today);
    if (!version) throw new Refusal("not-found");
    const name = said(version.name, locale);
    const money = agreement.shown === "public-with-money";
    const up = (
      <p className="small">
        <a href="/agreements">{agreementsWords(locale)("agreements")}</a>
      </p>
    );
    const body = (
      <div className="stack stack-wide">
        <PageHeader title={name.text} {...(name.lang ? { lang: name.lang } : {})} above={up} />
        <p>
          <StandingBadge standing={standingOn(agreement, today)} locale={locale} />
        </p>
        <Terms version={version} locale={locale} names={names} money={money} />
      </div>
    );
    const canonical = absolute(c, `/agreements/${agreement.code}`);
    return page(c, { title: name.text, canonical, body });
  });
}
