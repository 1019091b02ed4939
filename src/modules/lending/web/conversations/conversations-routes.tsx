import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { page } from "#ui";
import { conversations, tryAgain } from "../../actions/wire/conversations.ts";
import { wireWords } from "../../messages/wire-index.ts";
import { ConversationsPage } from "./conversations-page.tsx";

const ADDRESS = "/network/lending/conversations";

/** How conversations with foreign systems get on; for coordinators. */
export function conversationsRoutes(app: Hono<WebEnv>): void {
  app.get(ADDRESS, show);
  app.post(`${ADDRESS}/:peer/attempt`, async (c) => {
    const peer = c.req.param("peer");
    if (!isId(peer)) return c.notFound();
    await tryAgain(c.var.visit, peer);
    return c.redirect(`${ADDRESS}?tried=1`, 303);
  });
}

async function show(c: Context<WebEnv>): Promise<Response> {
  const { locale } = c.var.visit;
  const found = await conversations(c.var.visit);
  const body = (
    <ConversationsPage
      locale={locale}
      address={ADDRESS}
      tried={c.req.query("tried") === "1"}
      {...found}
    />
  );
  return page(c, { title: wireWords(locale)("conversations"), noIndex: true, body });
}
