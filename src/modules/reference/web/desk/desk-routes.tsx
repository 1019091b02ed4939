import type { Context, Hono } from "hono";
import { renderToStaticMarkup } from "react-dom/server";
import { readForm, type WebEnv } from "#kernel/http";
import { liveToken, streamHead } from "#kernel/realtime";
import { listSkills } from "#modules/directory";
import { page } from "#ui";
import { deskView } from "../../actions/desk/desk-view.ts";
import { whoIsThere } from "../../actions/desk/who-is-there.ts";
import { needsRound } from "../../actions/desk/first-round.ts";
import { comeToDesk, leaveDesk, signOfLife } from "../../actions/desk/presence.ts";
import { libraryNames } from "../../actions/library-names.ts";
import { isDeskKey } from "../../messages/desk-index.ts";
import { welcomeWords } from "../../messages/welcome-index.ts";
import { AT_DESK_ELEMENT } from "./at-desk.ts";
import { Board } from "./board.tsx";
import { DeskPage } from "./desk-page.tsx";
import { type ReferenceDesk, referenceDeskOf } from "./reference-desk.ts";

const AT = "/desk/:code/ask";

/** The first page of the desk, and whether one is there. */
export function deskRoutes(app: Hono<WebEnv>): void {
  app.get(AT, show);
  app.get(`${AT}/board`, showBoard);
  app.post(`${AT}/presence`, come);
  app.post(`${AT}/presence/absence`, leave);
  app.post(`${AT}/presence/signs`, async (c) => {
    await referenceDeskOf(c).act(signOfLife);
    return c.body(null, 204);
  });
}

async function show(c: Context<WebEnv>): Promise<Response> {
  const desk = referenceDeskOf(c);
  const shown = await desk.act(async (ctx) => ({
    // First: what changes while the rest is read is told again.
    after: await streamHead(ctx, desk.library.id),
    view: await deskView(ctx),
    there: await whoIsThere(ctx, desk.library),
    libraries: await libraryNames(ctx),
    skills: await listSkills(ctx),
    round: c.req.query("round") === "again" || (await needsRound(ctx)),
  }));
  const token = await liveToken(c.get("visit"));
  return page(c, {
    title: desk.t("desk"),
    noIndex: true,
    elements: ["reference/desk", "reference/desk-alerts", AT_DESK_ELEMENT],
    body: <DeskPage desk={desk} token={token} {...shown} done={told(c, desk)} />,
  });
}

/** What was just done, as the address says. */
function told(c: Context<WebEnv>, { t, locale }: ReferenceDesk): string | null {
  if (c.req.query("round") === "dropped") return welcomeWords(locale)("round-dropped");
  const done = c.req.query("done") ?? "";
  return isDeskKey(done) ? t(done) : null;
}

async function showBoard(c: Context<WebEnv>): Promise<Response> {
  const desk = referenceDeskOf(c);
  const props = await desk.act(async (ctx) => ({
    view: await deskView(ctx),
    libraries: await libraryNames(ctx),
  }));
  return c.html(renderToStaticMarkup(<Board desk={desk} {...props} />), 200, {
    "cache-control": "private, no-store",
  });
}

async function come(c: Context<WebEnv>): Promise<Response> {
  const desk = referenceDeskOf(c);
  const form = await readForm(c);
  const most = Math.round(Number(form.text("most")));
  await desk.act(async (ctx) => {
    const skills = new Set((await listSkills(ctx)).map(({ code }) => code));
    await comeToDesk(ctx, {
      name: form.text("name").slice(0, 60),
      forNetwork: form.text("forNetwork") !== "",
      most: most >= 1 && most <= 20 ? most : 3,
      languages: codesIn(form.text("languages")),
      skills: form.all("skills").filter((code) => skills.has(code)),
    });
  });
  return back(c, desk);
}

async function leave(c: Context<WebEnv>): Promise<Response> {
  const desk = referenceDeskOf(c);
  await desk.act(leaveDesk);
  return back(c, desk);
}

function codesIn(typed: string): readonly string[] {
  const codes = typed.toLowerCase().split(/[\s,;]+/);
  return [...new Set(codes.filter((code) => /^[a-z]{2,3}$/.test(code)))].slice(0, 20);
}

function back(c: Context<WebEnv>, desk: ReferenceDesk): Response {
  return c.redirect(desk.home, 303);
}
