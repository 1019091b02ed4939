import type { Context, Hono } from "hono";
import type { Visit, WebEnv } from "#kernel/http";
import type { LibraryId } from "#kernel/ids";
import type { LinkCard } from "#kernel/manifest";
import { type Cards, cardsIn, linksHere, noCards } from "../../actions/cards/load-cards.ts";
import type { Entry } from "../../model/inquiry/entry.ts";

declare module "hono" {
  interface ContextVariableMap {
    /** How links to things of all modules unfold. */
    linkCards: readonly LinkCard[];
  }
}

/** Lets the pages that show conversations know how links unfold. */
export function provideCards(app: Hono<WebEnv>, cards: () => readonly LinkCard[]): void {
  for (const path of ["/ask/*", "/my/questions/*", "/desk/:code/ask/*"])
    app.use(path, async (c, next) => {
      c.set("linkCards", cards());
      await next();
    });
}

/** The cards for a thread on a page of a library; asked for only where something links to this site. */
export async function cardsOfPage(
  c: Context<WebEnv>,
  library: LibraryId,
  entries: readonly Pick<Entry, "body">[],
): Promise<Cards> {
  const { act, services }: Visit = c.get("visit");
  if (!linksHere(services.config.hosts, entries)) return noCards;
  return act((ctx) => cardsIn(ctx, c.get("linkCards"), entries), { library });
}
