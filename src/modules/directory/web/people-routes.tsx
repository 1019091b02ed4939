import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { page } from "#ui";
import { findHelpers, type HelperSearch } from "../actions/find-helpers.ts";
import { PeoplePage } from "./people-page.tsx";
import { absolute, viewOf } from "./view.ts";

/** The expertise of the network. */
export function peopleRoutes(app: Hono<WebEnv>): void {
  app.get("/people", async (c) => {
    const view = viewOf(c);
    const search = searchOf((name) => c.req.query(name));
    const found = await c.get("visit").act((ctx) => findHelpers(ctx, search));
    return page(c, {
      title: view.t("people"),
      description: view.t("people-lead"),
      canonical: absolute(c, "/people"),
      body: <PeoplePage view={view} search={search} found={found} />,
    });
  });
}

function searchOf(param: (name: string) => string | undefined): HelperSearch {
  const value = (name: string) => param(name)?.trim().slice(0, 100) || null;
  return {
    text: (param("q") ?? "").trim().slice(0, 200),
    chosen: { skill: value("skill"), language: value("language"), library: value("library") },
  };
}
