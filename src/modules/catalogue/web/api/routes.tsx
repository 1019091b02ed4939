import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { page } from "#ui";
import { apiWords } from "../../messages/api-index.ts";
import { onShelf } from "../../wire/api/on-shelf.ts";
import { apiDescription, apiPage } from "../../wire/api/open-to-all.ts";
import { openApiDocument } from "../../wire/api/openapi.ts";
import { ApiPage } from "./api-page.tsx";
import { describedApi } from "./described-api.ts";

/** The API for people who write programs. */
export function apiPageRoutes(app: Hono<WebEnv>): void {
  app.get(apiPage, async (c) => {
    const { locale, services, act } = c.get("visit");
    const server = services.config.publicUrl.origin;
    const t = apiWords(locale);
    const api = describedApi(openApiDocument(server, await act(onShelf)));
    return page(c, {
      title: t("page-title"),
      description: t("page-lead"),
      canonical: new URL(apiPage, server).href,
      elements: ["copy"],
      body: <ApiPage {...{ t, api, server }} description={apiDescription} />,
    });
  });
  app.get("/api/v1", (c) => c.redirect(apiPage, 302));
}
