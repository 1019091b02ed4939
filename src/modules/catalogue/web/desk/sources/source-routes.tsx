import type { Context, Hono } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { FormButton, Notice, page } from "#ui";
import * as keep from "../../../actions/harvests/keep-source.ts";
import { sourceReport, sourcesOf } from "../../../actions/harvests/watch-sources.ts";
import { harvestWords } from "../../../messages/harvest-index.ts";
import { isOver } from "../../../model/imports/state.ts";
import { type Desk, deskOf } from "../desk.ts";
import { SourceFormPage, type SourceFormProps, type SourceState } from "./source-form.tsx";
import { SourcePage } from "./source-page.tsx";
import { SourcesPage } from "./sources-page.tsx";

type Web = Context<WebEnv>;
const LIST = "/desk/:code/catalogue/sources";
const ONE = `${LIST}/:id{[0-9a-f-]{36}}`;
/** Pages without script look again after this many seconds while a harvest is under way. */
const REFRESH = 5;

/** The sources of a library: which there are, what they are doing, and what can be done about them. */
export function sourceRoutes(app: Hono<WebEnv>): void {
  app.get(LIST, (c) => showList(c, deskOf(c)));
  app.get(`${LIST}/new`, (c) => showForm(c, keepersDesk(c), blank, null));
  app.post(LIST, (c) => add(c, keepersDesk(c)));
  app.get(ONE, (c) => showOne(c, deskOf(c), idOf(c)));
  app.get(`${ONE}/edit`, (c) => editOne(c, keepersDesk(c), idOf(c)));
  app.post(ONE, (c) => change(c, keepersDesk(c), idOf(c)));
  for (const [verb, act] of [
    ["pause", keep.pauseSource],
    ["resumption", keep.resumeSource],
    ["restoration", keep.restoreSource],
  ] as const)
    app.post(`${ONE}/${verb}`, async (c) => {
      const desk = deskOf(c);
      await desk.act((ctx) => act(ctx, idOf(c)));
      return c.redirect(`${desk.home}/sources/${idOf(c)}`, 303);
    });
  app.post(`${ONE}/removal`, async (c) => {
    const desk = deskOf(c);
    await desk.act((ctx) => keep.removeSource(ctx, idOf(c)));
    return c.redirect(`${desk.home}/sources?removed=${idOf(c)}`, 303);
  });
  for (const [verb, kind] of [
    ["harvests", "update"],
    ["harvests-anew", "full"],
  ] as const)
    app.post(`${ONE}/${verb}`, async (c) => {
      const desk = deskOf(c);
      const harvest = await desk.act((ctx) => keep.harvestNow(ctx, idOf(c), kind));
      return c.redirect(`${desk.home}/imports/${harvest}`, 303);
    });
}

function idOf(c: Web): string {
  return c.req.param("id") ?? "";
}

/** The desk, for those who may change how records come. */
function keepersDesk(c: Web): Desk {
  const desk = deskOf(c);
  if (!desk.mayLoad) throw new Refusal("forbidden");
  return desk;
}

async function showList(c: Web, desk: Desk): Promise<Response> {
  const sources = await desk.act(sourcesOf);
  const removed = /^[0-9a-f-]{36}$/.exec(c.req.query("removed") ?? "")?.[0];
  const notice = removed && desk.mayLoad && <RemovedNotice desk={desk} id={removed} />;
  return page(c, {
    title: desk.t("sources"),
    noIndex: true,
    ...(notice ? { notice } : {}),
    body: <SourcesPage desk={desk} sources={sources} />,
  });
}

function RemovedNotice({ desk, id }: { readonly desk: Desk; readonly id: string }) {
  const t = harvestWords(desk.locale);
  const undo = (
    <FormButton action={`${desk.home}/sources/${id}/restoration`} icon="undo" size="small">
      {t("undo-removal")}
    </FormButton>
  );
  return (
    <Notice tone="ok" announce="status" action={undo}>
      <p>{t("source-removed")}</p>
    </Notice>
  );
}

async function showOne(c: Web, desk: Desk, id: string): Promise<Response> {
  const report = await desk.act((ctx) => sourceReport(ctx, id));
  const { source, harvests } = report;
  const latest = harvests[0]?.delivery;
  const saved = c.req.query("saved") && (
    <Notice tone="ok" announce="status">
      <p>{harvestWords(desk.locale)("source-saved")}</p>
    </Notice>
  );
  return page(c, {
    title: source.name,
    noIndex: true,
    ...(saved ? { notice: saved } : {}),
    ...(latest && !isOver(latest.state) ? { refresh: REFRESH } : {}),
    body: <SourcePage desk={desk} report={report} next={source.pausedAt ? null : source.nextAt} />,
  });
}

const blank: SourceState = { values: { prefix: "marc21", schedule: "nightly" }, faults: {} };

function showForm(
  c: Web,
  desk: Desk,
  state: SourceState,
  source: SourceFormProps["source"],
  status: 200 | 422 = 200,
): Response {
  const title = source?.name ?? harvestWords(desk.locale)("add-source");
  return page(c, {
    title,
    status,
    noIndex: true,
    body: <SourceFormPage {...{ desk, state, source }} />,
  });
}

async function editOne(c: Web, desk: Desk, id: string): Promise<Response> {
  const { source } = await desk.act((ctx) => sourceReport(ctx, id));
  const { name, baseUrl, prefix, set, schedule } = source;
  const values = { name, baseUrl, prefix, set: set ?? "", schedule };
  return showForm(c, desk, { values, faults: {} }, source);
}

async function add(c: Web, desk: Desk): Promise<Response> {
  const form = await readForm(c);
  return taken(c, desk, form, null, () =>
    desk.act((ctx) => keep.addSource(ctx, desk.library, settingsOf(form))),
  );
}

async function change(c: Web, desk: Desk, id: string): Promise<Response> {
  const form = await readForm(c);
  const { source } = await desk.act((ctx) => sourceReport(ctx, id));
  return taken(c, desk, form, source, async () => {
    await desk.act((ctx) => keep.changeSource(ctx, desk.library, id, settingsOf(form)));
    return id;
  });
}

/** Goes to the source when the form was taken; else shows the form as it was, with what is wrong. */
async function taken(
  c: Web,
  desk: Desk,
  form: Form,
  source: SourceFormProps["source"],
  work: () => Promise<string>,
): Promise<Response> {
  try {
    return c.redirect(`${desk.home}/sources/${await work()}?saved=1`, 303);
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return showForm(c, desk, { values: form.values, faults: fault.fields }, source, 422);
  }
}

function settingsOf(form: Form): object {
  const names = ["name", "baseUrl", "prefix", "set", "schedule"];
  return Object.fromEntries(names.map((name) => [name, form.text(name)]));
}
