import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import type { AuditedThings, DeedWords } from "#kernel/manifest";
import { page } from "#ui";
import { readTrail } from "../../actions/read-trail.ts";
import { deskWords } from "../../messages/index.ts";
import { viewOf } from "../view.ts";
import { actHere, editorsLibrary } from "./desk-library.ts";
import { TrailPage } from "./trail-page.tsx";

/** Who did what at a library, for its administrator. */
export function trailRoutes(
  app: Hono<WebEnv>,
  deeds: () => DeedWords,
  audited: () => AuditedThings,
): void {
  app.get("/desk/:code/audit", async (c) => {
    const library = editorsLibrary(c);
    const before = c.req.query("before") ?? "";
    const trail = await actHere(c, (ctx) =>
      readTrail(ctx, library, isId(before) ? before : null, audited()),
    );
    const view = viewOf(c);
    const said = deeds()(view.locale);
    const body = <TrailPage {...{ view, library, said }} {...trail} first={!isId(before)} />;
    return page(c, { title: deskWords(view.locale)("trail"), noIndex: true, width: "wide", body });
  });
}
