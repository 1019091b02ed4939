import type { Context, Hono } from "hono";
import { localPath, readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import { readPapers, startPrinting, undoPrinting } from "../../../actions/desk/printing.ts";
import { paperWords } from "../../../messages/desk-paper-index.ts";
import { branchNames } from "../branch-names.ts";
import { chosenIn, listOf } from "../chosen-in.ts";
import { afterDeed } from "../desk-notice.tsx";
import { type LendingDesk, lendingDeskOf } from "../lending-desk.ts";
import { PrintPage } from "./print-page.tsx";

const address = "/desk/:code/lending/prints";

/** Slips, labels and bands: that they are printed is noted, and can be taken back. */
export function printRoutes(app: Hono<WebEnv>): void {
  app.post(address, async (c) => {
    const desk = lendingDeskOf(c);
    const form = await readForm(c);
    const chosen = chosenIn(form, desk);
    const list = form.text("back") ? localPath(form.text("back"), desk.home) : listOf(desk, chosen);
    const id = await desk.act((ctx) =>
      startPrinting(ctx, chosen, form.text("kind"), form.text("size")),
    );
    if (!id) return c.redirect(afterDeed(list, "nothing-chosen", desk.library.id), 303);
    return c.redirect(`${desk.home}/prints/${id}?back=${encodeURIComponent(list)}`, 303);
  });
  app.get(`${address}/:id`, (c) => showPapers(c, lendingDeskOf(c)));
  app.post(`${address}/:id/removal`, (c) => undo(c, true));
  app.post(`${address}/:id/return`, (c) => undo(c, false));
}

async function undo(c: Context<WebEnv>, undone: boolean): Promise<Response> {
  const desk = lendingDeskOf(c);
  const id = c.req.param("id") ?? "";
  await desk.act((ctx) => undoPrinting(ctx, id, undone));
  return c.redirect(`${desk.home}/prints/${id}`, 303);
}

async function showPapers(c: Context<WebEnv>, desk: LendingDesk): Promise<Response> {
  const t = paperWords(desk.locale);
  const { papers, branchName } = await desk.act(async (ctx) => ({
    papers: await readPapers(ctx, c.req.param("id") ?? ""),
    branchName: await branchNames(ctx, desk),
  }));
  const { origin } = new URL(c.get("visit").services.config.publicUrl);
  const scan = (code: string) => `${origin}${desk.home}/scan?code=${encodeURIComponent(code)}`;
  return page(c, {
    title: t(`kind-${papers.printing.kind}`),
    noIndex: true,
    width: "wide",
    elements: ["lending/print"],
    body: (
      <PrintPage
        {...{ desk, t, branchName, scan, papers }}
        back={localPath(c.req.query("back"), desk.home)}
      />
    ),
  });
}
