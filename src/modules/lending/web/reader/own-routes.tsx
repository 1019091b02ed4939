import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { FormButton, LinkButton, Notice, page } from "#ui";
import { actOnRequest } from "../../actions/act-on-request.ts";
import { ownRequest, ownRequests } from "../../actions/reader/own-requests.ts";
import { isOwnKey } from "../../messages/reader-own-index.ts";
import { actsNow, type ReadersAct } from "../../model/reader/way.ts";
import { OwnListPage } from "./own-list-page.tsx";
import { OwnRequestPage } from "./own-request-page.tsx";
import { nameOf, ownSetting } from "./own-setting.ts";
import { ownPage, signInFirst } from "./request-setting.ts";

const address = "/my/requests/:id{[0-9a-f-]{36}}";
/** What is done by a post below the page of a request. */
const deeds: Readonly<Record<string, ReadersAct>> = {
  cancellation: "cancel",
  renewal: "renew",
  loss: "report-lost",
};

/** A reader's own requests from elsewhere. */
export function ownRoutes(app: Hono<WebEnv>): void {
  app.get("/my/requests", (c) => signInFirst(c) ?? list(c));
  app.get(address, (c) => signInFirst(c) ?? show(c));
  for (const [deed, act] of Object.entries(deeds))
    app.post(`${address}/${deed}`, (c) => signInFirst(c) ?? doAct(c, act, deed));
}

async function list(c: Context<WebEnv>): Promise<Response> {
  const setting = ownSetting(c);
  const requests = await c.get("visit").act(ownRequests);
  const body = <OwnListPage requests={requests} {...setting} />;
  return ownPage(page(c, { title: setting.t("requests"), noIndex: true, body }));
}

type Told = { readonly status: 200 | 409; readonly notice?: React.ReactNode };

async function show(c: Context<WebEnv>, told: Told = { status: 200 }): Promise<Response> {
  const setting = ownSetting(c);
  const id = c.req.param("id") ?? "";
  const own = await c.get("visit").act((ctx) => ownRequest(ctx, id));
  return ownPage(
    page(c, {
      title: nameOf(own),
      noIndex: true,
      width: "narrow",
      status: told.status,
      notice: told.notice ?? doneNotice(c, own),
      body: <OwnRequestPage own={own} {...setting} />,
    }),
  );
}

/** Does it, and comes back; where the request has moved on meanwhile, the page says how it stands now. */
async function doAct(c: Context<WebEnv>, act: ReadersAct, deed: string): Promise<Response> {
  const { t } = ownSetting(c);
  const id = c.req.param("id") ?? "";
  try {
    await c.get("visit").act(async (ctx) => {
      await ownRequest(ctx, id);
      return actOnRequest(ctx, id, act);
    });
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.code !== "not-now") throw fault;
    const notice = (
      <Notice tone="warn" announce="alert">
        <p>{t("too-late")}</p>
      </Notice>
    );
    return show(c, { status: 409, notice });
  }
  return c.redirect(`/my/requests/${id}?done=${deed}`, 303);
}

/** What was just done, with the way back where there is one. */
function doneNotice(c: Context<WebEnv>, { row }: Awaited<ReturnType<typeof ownRequest>>) {
  const { t } = ownSetting(c);
  const done = c.req.query("done") ?? "";
  const key = `done-${done}`;
  if (!isOwnKey(key)) return null;
  const placed = done === "placed" || done === "kept";
  const undo = placed && actsNow(row.state).includes("cancel");
  const again = done === "cancellation" && row.titleId;
  return (
    <Notice
      tone="ok"
      announce="status"
      action={
        <>
          {undo && (
            <FormButton action={`/my/requests/${row.id}/cancellation`} size="small" icon="undo">
              {t("undo")}
            </FormButton>
          )}
          {again && (
            <LinkButton href={`/request/title/${row.titleId}`} size="small" icon="undo">
              {t("again")}
            </LinkButton>
          )}
        </>
      }
    >
      <p>{t(key)}</p>
    </Notice>
  );
}
