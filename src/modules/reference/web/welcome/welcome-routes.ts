import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { dropRound } from "../../actions/desk/first-round.ts";
import { referenceDeskOf } from "../desk/reference-desk.ts";

/** The first round of a desk is put away. */
export function welcomeRoutes(app: Hono<WebEnv>): void {
  app.post("/desk/:code/ask/round/drop", async (c) => {
    const desk = referenceDeskOf(c);
    await desk.act(dropRound);
    return c.redirect(`${desk.home}?round=dropped`, 303);
  });
}
