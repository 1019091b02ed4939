import type { Context, Hono } from "hono";
import { InvalidInput } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import { libraryName } from "#kernel/tenancy";
import { page } from "#ui";
import { libraryInfo } from "../../actions/info/library-info.ts";
import { reportMistake } from "../../actions/info/report-mistake.ts";
import { referenceDeskOf } from "../desk/reference-desk.ts";
import { InfoPage } from "./info-page.tsx";

const AT = "/desk/:code/ask/libraries/:home";

/** What is known of any member library, for whoever answers in its name. */
export function infoRoutes(app: Hono<WebEnv>): void {
  app.get(AT, (c) => show(c));
  app.post(`${AT}/reports`, report);
}

const homeOf = (c: Context) => c.req.param("home") ?? "";

async function show(
  c: Context<WebEnv>,
  wrong?: { readonly text: string; readonly fault: string | undefined },
): Promise<Response> {
  const desk = referenceDeskOf(c);
  const info = await desk.act((ctx) => libraryInfo(ctx, homeOf(c)));
  return page(c, {
    title: desk.t("library-info", { library: libraryName(info.library, desk.locale) }),
    status: wrong ? 422 : 200,
    noIndex: true,
    width: "wide",
    body: (
      <InfoPage
        desk={desk}
        info={info}
        done={!wrong && c.req.query("done") === "1"}
        typed={wrong?.text ?? ""}
        fault={wrong?.fault}
      />
    ),
  });
}

async function report(c: Context<WebEnv>): Promise<Response> {
  const desk = referenceDeskOf(c);
  const text = (await readForm(c)).text("text").replaceAll("\r\n", "\n");
  try {
    await desk.act((ctx) => reportMistake(ctx, homeOf(c), text));
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return show(c, { text, fault: fault.fields["text"] });
  }
  return c.redirect(`${desk.home}/libraries/${encodeURIComponent(homeOf(c))}?done=1`, 303);
}
