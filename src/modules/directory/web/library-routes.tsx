import type { Hono } from "hono";
import { getCookie } from "hono/cookie";
import { etag } from "hono/etag";
import { anonymous, Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { page } from "#ui";
import { libraryData } from "../actions/export-directory.ts";
import { listPartners } from "../actions/find-partners.ts";
import { listSkills } from "../actions/list-skills.ts";
import { readMember } from "../actions/read-directory.ts";
import { JsonLd, libraryJsonLd } from "./json-ld.tsx";
import { LibraryPage, newFeed } from "./library-page.tsx";
import { absolute, said, viewOf } from "./view.ts";

/** A library's own page, and the same for programs. */
export function libraryRoutes(app: Hono<WebEnv>): void {
  app.get("/libraries/:file{[A-Za-z0-9-]{1,32}\\.json}", etag(), async (c) => {
    const { run } = c.get("visit");
    const code = c.req.param("file").slice(0, -".json".length);
    const found = await run({ principal: anonymous, library: null, locale: "en" }, (ctx) =>
      readMember(ctx, code),
    );
    if (!found) throw new Refusal("not-found");
    return c.json(libraryData(found), 200, { "cache-control": "public, no-cache" });
  });

  app.get("/libraries/:code{[A-Za-z0-9-]{1,32}}", async (c) => {
    const view = viewOf(c);
    const code = c.req.param("code");
    const { library, skills, partners } = await c.get("visit").act(async (ctx) => ({
      library: await readMember(ctx, code),
      skills: await listSkills(ctx),
      partners: await listPartners(ctx),
    }));
    if (!library) throw new Refusal("not-found");
    const url = absolute(c, `/libraries/${library.code}`);
    const body = (
      <LibraryPage
        view={view}
        library={library}
        skills={skills}
        partners={partners.filter(({ libraries }) => libraries.includes(library.code))}
        own={getCookie(c, "home")?.toLowerCase() === library.code.toLowerCase()}
      />
    );
    return page(c, {
      title: said(library.name, view.locale).text,
      description: said(library.about, view.locale).text,
      canonical: url,
      extra: (
        <>
          <JsonLd data={libraryJsonLd(library, url)} />
          <link
            rel="alternate"
            type="application/atom+xml"
            href={newFeed(library.code)}
            title={view.t("library-new")}
          />
        </>
      ),
      body,
    });
  });
}
