import type { Hono } from "hono";
import { Refusal } from "#kernel/access";
import { localPath, readForm, type WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import {
  listNotices,
  markAllRead,
  markUnread,
  type Notice,
  type NoticeKind,
  openNotice,
  readHearer,
} from "#kernel/notices";
import { allLibraries, libraryName } from "#kernel/tenancy";
import { FormButton } from "#ui";
import { goTo, personal, signedIn, type Web } from "../answer.tsx";
import { CentrePage, type ShownNotice } from "./centre-page.tsx";
import { Done, noticeWordsOf } from "./said.tsx";

const PAGE = "/my/notices";
const NOTICES_A_PAGE = 30;

/** The notice centre of a person. */
export function centreRoutes(app: Hono<WebEnv>, kinds: readonly NoticeKind[]): void {
  app.get(PAGE, (c) => show(c, kinds));

  app.post(`${PAGE}/read`, async (c) => {
    const { id } = signedIn(c);
    const { moment, count } = await c.get("visit").act((ctx) => markAllRead(ctx, id));
    return goTo(c, `${PAGE}?${new URLSearchParams({ read: moment, count: String(count) })}`);
  });

  app.post(`${PAGE}/unread`, async (c) => {
    const { id } = signedIn(c);
    const moment = momentOf((await readForm(c)).text("moment"));
    if (moment === null) throw new Refusal("not-found");
    await c.get("visit").act((ctx) => markUnread(ctx, id, { moment }));
    return goTo(c, PAGE);
  });

  // Marks as read and leads on; a look without a sign-in (a mail program's scanner) changes nothing.
  app.get(`${PAGE}/:id`, async (c) => {
    const [{ id: person }, id] = [signedIn(c), idOf(c)];
    const href = await c.get("visit").act((ctx) => openNotice(ctx, person, id));
    return c.redirect(localPath(href, PAGE), 303);
  });

  app.post(`${PAGE}/:id/read`, async (c) => {
    const [{ id: person }, id] = [signedIn(c), idOf(c)];
    await c.get("visit").act((ctx) => openNotice(ctx, person, id));
    return goTo(c, PAGE);
  });

  app.post(`${PAGE}/:id/unread`, async (c) => {
    const [{ id: person }, id] = [signedIn(c), idOf(c)];
    await c.get("visit").act((ctx) => markUnread(ctx, person, { id }));
    return goTo(c, PAGE);
  });
}

/** The id in the address. @throws Refusal("not-found") for anything else */
export function idOf(c: Web): string {
  const id = c.req.param("id") ?? "";
  if (!isId(id)) throw new Refusal("not-found");
  return id;
}

/** A moment as `markAllRead` tells it; null for any other text. */
function momentOf(text: string): string | null {
  return /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(text) && !Number.isNaN(Date.parse(text))
    ? text
    : null;
}

async function show(c: Web, kinds: readonly NoticeKind[]): Promise<Response> {
  const { id } = signedIn(c);
  const t = noticeWordsOf(c);
  const { act, locale } = c.get("visit");
  const before = c.req.query("before") ?? "";
  const after = isId(before) ? before : null;
  const { notices, zone, names } = await act(async (ctx) => ({
    notices: await listNotices(ctx, id, NOTICES_A_PAGE + 1, after),
    zone: (await readHearer(ctx, id))?.hours.zone ?? "UTC",
    names: new Map((await allLibraries(ctx)).map((one) => [one.id, libraryName(one, locale)])),
  }));
  const page = notices.slice(0, NOTICES_A_PAGE);
  const gone = { title: t("gone"), text: t("gone-text") };
  const shown = page.map((notice): ShownNotice => {
    const said = kindOf(kinds, notice)?.say(locale, notice.params) ?? gone;
    return { ...notice, ...said, from: names.get(notice.library ?? "") };
  });
  const older = notices.length > NOTICES_A_PAGE ? page.at(-1)?.id : undefined;
  return personal(c, {
    title: t("title"),
    notice: doneOf(c),
    body: <CentrePage {...{ t, locale, zone, shown, older, first: after === null }} />,
  });
}

function kindOf(kinds: readonly NoticeKind[], { kind }: Notice): NoticeKind | undefined {
  return kinds.find(({ name }) => name === kind);
}

/** What "mark all as read" did, and its undo. */
function doneOf(c: Web) {
  const moment = momentOf(c.req.query("read") ?? "");
  const count = Number(c.req.query("count"));
  if (moment === null || !(count >= 1 && count <= 1e6)) return undefined;
  const t = noticeWordsOf(c);
  const undo = (
    <FormButton action={`${PAGE}/unread`} fields={{ moment }} icon="undo">
      {t("undo")}
    </FormButton>
  );
  return <Done text={t("read-done", { count: Math.trunc(count) })} undo={undo} />;
}
