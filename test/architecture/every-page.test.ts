import { Hono } from "hono";
import { expect, test } from "vitest";
import type { WebEnv } from "#kernel/http";
import { pages } from "#test/pages";
import { modules } from "../../src/app/modules.ts";

/** What is no page for people to look at: files, feeds, and answers to programs. */
const forPrograms = [
  /\.(?:json|csv|xlsx|ics|svg|js|atom|xml|mrc|marcxml|original|bib)/,
  /\\\.(?:\(\?:)?(?:csv|ris|bib|ics)/,
  /^\/(?:api\/v1|sru|sitemaps?|unapi|\.well-known)/,
  /\/(?:progress|failed-records|documents\/:document|files\/:file)$/,
];

/** Pages that the tour leaves out, and why. */
const leftOut: Readonly<Record<string, string>> = {
  "/find/complete": "answers in JSON while somebody types",
  "/find/suggestions": "part of another page, which is in the tour",
  "/titles/:id/copies": "part of another page, fetched by its script",
  "/titles/:id/live": "part of another page, fetched by its script",
  "/titles/:id/live/:library": "part of another page, fetched by its script",
  "/ask/q/:code/thread": "part of another page, fetched by its script",
  "/my/questions/:id/thread": "part of another page, fetched by its script",
  "/ask/window/q/:code/thread": "part of another page, fetched by its script",
  "/desk/:code/ask/board": "part of another page, fetched by its script",
  "/desk/:code/ask/inquiries/:id/titles": "part of another page, fetched by its script",
  "/ask/q/:code/transcript": "a file of text",
  "/my/questions/:id/transcript": "a file of text",
  "/ask/window/q/:code/transcript": "a file of text",
  "/my/notices/:id": "leads on to what the notice is about",
  "/desk/:code/ask/knowledge/:article/translations": "leads on to a language",
  "/network/knowledge/:article/translations": "leads on to a language",
  "/partnership/:token": "in the tour under the name of its path",
  "/desk/:code/ask/roster/shifts/:shift/:date": "in the tour under the name of its path",
  "/spaces/:thing/at/:at": "in the tour under the name of its path",
  "/register/:token": "in the tour under the name of its path",
  "/reset/:token": "in the tour under the name of its path",
  "/invitations/:token": "in the tour under the name of its path",
  "/notices/stop/:token": "in the tour under the name of its path",
  "/lists/:token": "in the tour under the name of its path",
  "/my/profile/address/:token": "the page of /register/:token with another sentence",
  "/network/invitations/:id":
    "only after a partner has sent the whole form; test/journeys/partnerships",
  "/network/cost-sharing/:cost/results/:result":
    "only after shares are fixed; the desk's page of it is",
  "/network/projects/:project/:kind/:entry": "the form of :kind/new with values",
  "/desk/:code/projects/:project/:kind/:entry": "the form of :kind/new with values",
  "/network/ask/roster/shifts/:shift": "the desk's page of it is in the tour",
  "/network/ask/roster/shifts/:shift/:date": "the desk's page of it is in the tour",
  "/network/ask/canned/:id": "the desk's page of it is in the tour",
  "/desk/:code/lending/supplies/:id/copy":
    "only with a copy that was delivered; test/journeys/live-copies",
  "/copies/:token": "only with a copy that was delivered; test/journeys/lending-copies",
  "/desk/:code/ask/widget/window": "the page of /ask/:library/window before it is shown",
  "/desk/:code/ask/partners/:id": "only with a partner network; src/modules/reference/web/partners",
};

test("every page of the application is in the tour, or it is said why not", () => {
  const app = new Hono<WebEnv>();
  for (const { routes } of modules) routes?.(app);
  const found = app.routes.filter(({ method }) => method === "GET").map(({ path }) => path);
  const routes = [...new Set(found)];
  const toured = new Set(
    Object.values(pages)
      .flat()
      .flatMap((path) => nearest(routes, path)),
  );
  const missing = routes
    .filter((route) => !toured.has(route) && !forPrograms.some((pattern) => pattern.test(route)))
    .map(plain);
  expect(missing.filter((route) => !(route in leftOut))).toEqual([]);
  const known = new Set(missing);
  expect(Object.keys(leftOut).filter((route) => !known.has(route))).toEqual([]);
});

/** The routes that a path of the tour leads to: of those that fit, the ones with the fewest parameters. */
function nearest(routes: readonly string[], path: string): readonly string[] {
  const fitting = routes.filter((route) => fits(segments(route), segments(path)));
  const fewest = Math.min(...fitting.map(parameters));
  return fitting.filter((route) => parameters(route) === fewest);
}

function fits(route: readonly string[], path: readonly string[]): boolean {
  return (
    route.length === path.length &&
    route.every((segment, at) => segment.startsWith(":") || segment === path[at])
  );
}

function parameters(route: string): number {
  return segments(route).filter((segment) => segment.startsWith(":")).length;
}

/** Parts between slashes, without query; a parameter is its name alone, for its expression may hold slashes. */
function segments(path: string): readonly string[] {
  const bare = path.replaceAll(/\{(?:[^{}]|\{\d+(?:,\d+)?\})*\}/g, "");
  return bare.replace(/\?.*/, "").split("/");
}

/** `/titles/:id` of `/titles/:id{[0-9a-f-]{36}}`. */
function plain(route: string): string {
  return segments(route).join("/");
}
