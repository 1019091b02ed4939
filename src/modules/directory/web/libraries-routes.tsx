import type { Hono } from "hono";
import { etag } from "hono/etag";
import { anonymous } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { page } from "#ui";
import { publicDirectory } from "../actions/export-directory.ts";
import { findLibraries, type LibrarySearch } from "../actions/find-libraries.ts";
import { LibrariesPage } from "./libraries-page.tsx";
import { absolute, viewOf } from "./view.ts";

/** The directory for readers, and the same for programs. */
export function librariesRoutes(app: Hono<WebEnv>): void {
  app.get("/libraries", async (c) => {
    const view = viewOf(c);
    const search = searchOf((name) => c.req.query(name));
    const found = await c.get("visit").act((ctx) => findLibraries(ctx, search));
    const body = <LibrariesPage view={view} search={search} found={found} />;
    return page(c, {
      title: view.t("libraries"),
      description: view.t("libraries-lead"),
      canonical: absolute(c, "/libraries"),
      body,
    });
  });

  app.get("/libraries.json", etag(), async (c) => {
    const { run } = c.get("visit");
    // As a stranger sees it, whoever asks: the answer may be kept between here and there.
    const data = await run({ principal: anonymous, library: null, locale: "en" }, publicDirectory);
    return c.json(data, 200, { "cache-control": "public, no-cache" });
  });
}

function searchOf(param: (name: string) => string | undefined): LibrarySearch {
  const value = (name: string) => param(name)?.trim().slice(0, 100) || null;
  return {
    text: (param("q") ?? "").trim().slice(0, 200),
    chosen: { kind: value("kind"), language: value("language"), country: value("country") },
  };
}
