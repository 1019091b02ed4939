import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { page } from "#ui";
import { shownProject, shownProjects } from "../../actions/projects/shown-projects.ts";
import { deskWords } from "../../messages/index.ts";
import { absolute, said, viewOf } from "../view.ts";
import { partiesFor } from "./parties.ts";
import { ProjectsPage, ShownProjectPage } from "./public-pages.tsx";

/** Joint projects for everybody. */
export function publicProjectRoutes(app: Hono<WebEnv>): void {
  app.get("/projects", async (c) => {
    const view = viewOf(c);
    const t = deskWords(view.locale);
    const projects = await c.get("visit").act(shownProjects);
    return page(c, {
      title: t("projects"),
      description: t("projects-lead"),
      canonical: absolute(c, "/projects"),
      body: <ProjectsPage view={view} projects={projects} />,
    });
  });

  app.get("/projects/:slug{[a-z0-9.-]{1,64}}", async (c) => {
    const view = viewOf(c);
    const { shown, parties } = await c.get("visit").act(async (ctx) => ({
      shown: await shownProject(ctx, c.req.param("slug")),
      parties: await partiesFor(ctx, view),
    }));
    return page(c, {
      title: said(shown.project.name, view.locale).text,
      description: said(shown.project.purpose, view.locale).text,
      canonical: absolute(c, `/projects/${shown.project.slug}`),
      body: <ShownProjectPage view={view} shown={shown} parties={parties} />,
    });
  });
}
