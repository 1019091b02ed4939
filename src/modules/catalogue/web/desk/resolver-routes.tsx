import type { Context, Hono } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import { linkResolver, setLinkResolver } from "../../actions/citations/link-resolver.ts";
import { openUrlWords } from "../../messages/openurl-index.ts";
import { resolverLink } from "../../model/citations/link-resolver.ts";
import { type Desk, deskOf } from "./desk.ts";
import { ResolverPage } from "./resolver-page.tsx";

const address = "/desk/:code/catalogue/resolver";
const EXAMPLE =
  "url_ver=Z39.88-2004&ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&rft.jtitle=Nature&rft.issn=0028-0836";

/** Setting a library's own link resolver. */
export function resolverRoutes(app: Hono<WebEnv>): void {
  app.get(address, async (c) => {
    const desk = deskOf(c);
    const set = await desk.act((ctx) => linkResolver(ctx, desk.library.id));
    const done = c.req.query("done");
    return show(c, desk, {
      address: set ?? "",
      fault: false,
      done: done === "saved" || done === "removed" ? done : null,
      example: set === null ? null : resolverLink(set, EXAMPLE),
    });
  });
  app.post(address, async (c) => {
    const desk = deskOf(c);
    if (!desk.mayLoad) throw new Refusal("forbidden");
    const typed = (await readForm(c)).text("address");
    try {
      await desk.act((ctx) => setLinkResolver(ctx, typed));
    } catch (fault) {
      if (!(fault instanceof InvalidInput)) throw fault;
      return show(c, desk, { address: typed, fault: true, done: null, example: null }, 422);
    }
    const done = typed === "" ? "removed" : "saved";
    return c.redirect(`${desk.home}/resolver?done=${done}`, 303);
  });
}

function show(
  c: Context<WebEnv>,
  desk: Desk,
  state: Omit<Parameters<typeof ResolverPage>[0], "desk">,
  status: 200 | 422 = 200,
): Response {
  const body = <ResolverPage desk={desk} {...state} />;
  return page(c, { title: openUrlWords(desk.locale)("resolver"), status, noIndex: true, body });
}
