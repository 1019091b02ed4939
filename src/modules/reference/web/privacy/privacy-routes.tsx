import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { libraryName } from "#kernel/tenancy";
import { page } from "#ui";
import { keptAtDesk, proveGone } from "../../actions/privacy/proof.ts";
import { privacyWords } from "../../messages/privacy-index.ts";
import { referenceDeskOf } from "../desk/reference-desk.ts";
import { PrivacyPage } from "./privacy-page.tsx";

/** What a library keeps of conversations, and the proof of what it does not. */
export function privacyRoutes(app: Hono<WebEnv>): void {
  app.get("/desk/:code/ask/privacy", show);
}

async function show(c: Context<WebEnv>): Promise<Response> {
  const desk = referenceDeskOf(c);
  const t = privacyWords(desk.locale);
  const kept = await desk.act(keptAtDesk);
  const wanted = c.req.query("proof") !== undefined;
  const proof = wanted ? await proveGone(c.get("visit").run, desk.act) : null;
  return page(c, {
    title: t("privacy"),
    noIndex: true,
    body: (
      <PrivacyPage
        desk={desk}
        name={libraryName(desk.library, desk.locale)}
        kept={kept}
        proof={proof}
      />
    ),
  });
}
