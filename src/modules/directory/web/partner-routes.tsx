import type { Hono } from "hono";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { page } from "#ui";
import { findPartner, listPartners } from "../actions/find-partners.ts";
import { readMembers } from "../actions/read-directory.ts";
import { PartnerPage, PartnersPage } from "./partner-page.tsx";
import { absolute, said, viewOf } from "./view.ts";

/** The partner organisations. */
export function partnerRoutes(app: Hono<WebEnv>): void {
  app.get("/partners", async (c) => {
    const view = viewOf(c);
    const partners = await c.get("visit").act(listPartners);
    return page(c, {
      title: view.t("partners"),
      description: view.t("partners-lead"),
      canonical: absolute(c, "/partners"),
      body: <PartnersPage view={view} partners={partners} />,
    });
  });

  app.get("/partners/:code{[A-Za-z0-9-]{1,32}}", async (c) => {
    const view = viewOf(c);
    const { partner, libraries } = await c.get("visit").act(async (ctx) => {
      const partner = await findPartner(ctx, c.req.param("code"));
      if (!partner) throw new Refusal("not-found");
      return { partner, libraries: await readMembers(ctx, partner.libraries) };
    });
    return page(c, {
      title: said(partner.name, view.locale).text,
      description: said(partner.offers, view.locale).text,
      canonical: absolute(c, `/partners/${partner.code}`),
      body: <PartnerPage view={view} partner={partner} libraries={libraries} />,
    });
  });
}
