import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { page } from "#ui";
import { doorWords } from "../../messages/doors-index.ts";
import { DoorsPage } from "./doors-page.tsx";

/** The page that tells system librarians where other programs may ask. */
export function doorRoutes(app: Hono<WebEnv>): void {
  app.get("/about/open-doors", (c) => {
    const { locale, library, services } = c.get("visit");
    const t = doorWords(locale);
    const body = <DoorsPage t={t} config={services.config} library={library?.code ?? null} />;
    return page(c, { title: t("title"), elements: ["copy"], body });
  });
}
