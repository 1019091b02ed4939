import type { Context, Hono } from "hono";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { Notice, page } from "#ui";
import {
  addProject,
  changeProject,
  ledProject,
  listProjects,
  openProject,
  removeProject,
  restoreProject,
} from "../../actions/projects/projects.ts";
import { deskWords } from "../../messages/index.ts";
import { entryKinds } from "../../model/projects/project.ts";
import { RemovedNotice, SavedNotice } from "../desk/directory-frame.tsx";
import { attempt, type FormState, stored, typed } from "../desk/form-state.ts";
import { localTextOf, textOrNull } from "../desk/read-fields.ts";
import { said, viewOf } from "../view.ts";
import { entryRoutes } from "./entry-routes.tsx";
import { ProjectListPage } from "./list-page.tsx";
import { openView } from "./open-project.ts";
import { partiesFor } from "./parties.ts";
import { ProjectForm, projectState } from "./project-form.tsx";
import { ProjectFrame } from "./project-frame.tsx";
import { ProjectPage } from "./project-page.tsx";
import { reportRoutes } from "./report-routes.tsx";
import { ID, ROOTS, seatAt } from "./seat.ts";

type Web = Context<WebEnv>;

/** Joint projects, among the network's pages and at the desk of each library. */
export function projectRoutes(app: Hono<WebEnv>): void {
  for (const root of ROOTS) {
    const one = `${root}/:project{${ID}}`;
    app.get(root, showList);
    app.get(`${root}/new`, (c) => showForm(c, null, freshProject(c)));
    app.post(root, add);
    app.get(one, showProject);
    app.get(`${one}/edit`, async (c) => {
      const { project } = await seatAt(c).act((ctx) => ledProject(ctx, idOf(c)));
      return showForm(c, project.id, projectState(project));
    });
    app.post(one, change);
    app.post(`${one}/removal`, remove);
    app.post(`${one}/restoration`, restore);
    entryRoutes(app, one);
    reportRoutes(app, one);
  }
}

function idOf(c: Web): string {
  return c.req.param("project") ?? "";
}

function freshProject(c: Web): FormState {
  const { library } = seatAt(c);
  return stored({}, { libraries: library ? [library.code] : [] });
}

const GONE = new RegExp(`^(?:(line|contribution|expense|milestone|report)/)?(${ID})$`);

async function showList(c: Web): Promise<Response> {
  const view = viewOf(c);
  const seat = seatAt(c);
  const { projects, parties } = await seat.act(async (ctx) => ({
    projects: await listProjects(ctx),
    parties: await partiesFor(ctx, view),
  }));
  const t = deskWords(view.locale);
  const removed = GONE.exec(c.req.query("removed") ?? "")?.[0];
  const notice = removed ? (
    <RemovedNotice
      view={view}
      what={t("project-name")}
      undo={`${seat.root}/${removed}/restoration`}
    />
  ) : undefined;
  const body = <ProjectListPage view={view} seat={seat} parties={parties} projects={projects} />;
  return page(c, { title: t("projects"), noIndex: true, notice, body });
}

async function showProject(c: Web): Promise<Response> {
  const view = viewOf(c);
  const open = await openView(c, (ctx) => openProject(ctx, idOf(c)));
  const body = <ProjectPage open={open} />;
  const title = said(open.project.name, view.locale).text;
  return page(c, { title, noIndex: true, notice: noticeOf(c, open.base), body });
}

function noticeOf(c: Web, base: string) {
  const view = viewOf(c);
  const t = deskWords(view.locale);
  const [gone, kind] = GONE.exec(c.req.query("removed") ?? "") ?? [];
  if (gone)
    return (
      <RemovedNotice
        view={view}
        what={t(`project-${entryKinds.find((one) => one === kind) ?? "name"}`)}
        undo={`${base}/${gone}/restoration`}
      />
    );
  if (c.req.query("kept"))
    return (
      <Notice tone="warn" announce="alert">
        <p>{t("project-kept")}</p>
      </Notice>
    );
  return c.req.query("saved") ? <SavedNotice view={view} /> : undefined;
}

async function showForm(
  c: Web,
  id: string | null,
  state: FormState,
  status: 200 | 422 = 200,
): Promise<Response> {
  const view = viewOf(c);
  const seat = seatAt(c);
  const parties = await seat.act((ctx) => partiesFor(ctx, view));
  const action = id === null ? seat.root : `${seat.root}/${id}`;
  const title = deskWords(view.locale)(id === null ? "project-add" : "project-edit");
  const body = (
    <ProjectFrame view={view} seat={seat} title={title}>
      <ProjectForm view={view} seat={seat} state={state} parties={parties} action={action} />
    </ProjectFrame>
  );
  return page(c, { title, status, noIndex: true, body });
}

async function add(c: Web): Promise<Response> {
  const form = await readForm(c);
  const { root, act } = seatAt(c);
  const result = await attempt(act((ctx) => addProject(ctx, projectOf(form))));
  if (result.faults) return showForm(c, null, typed(form, result.faults), 422);
  return c.redirect(`${root}/${result.done}`, 303);
}

async function change(c: Web): Promise<Response> {
  const form = await readForm(c);
  const { root, act } = seatAt(c);
  const result = await attempt(act((ctx) => changeProject(ctx, idOf(c), projectOf(form))));
  if (result.faults) return showForm(c, idOf(c), typed(form, result.faults), 422);
  return c.redirect(`${root}/${idOf(c)}?saved=1`, 303);
}

async function remove(c: Web): Promise<Response> {
  const { root, act } = seatAt(c);
  await act((ctx) => removeProject(ctx, idOf(c)));
  return c.redirect(`${root}?removed=${idOf(c)}`, 303);
}

async function restore(c: Web): Promise<Response> {
  const { root, act } = seatAt(c);
  await act((ctx) => restoreProject(ctx, idOf(c)));
  return c.redirect(`${root}/${idOf(c)}`, 303);
}

function projectOf(form: Form): object {
  return {
    name: localTextOf(form, "name"),
    purpose: localTextOf(form, "purpose"),
    funder: form.text("funder"),
    grantNumber: form.text("grantNumber"),
    currency: form.text("currency"),
    starts: form.text("starts"),
    ends: form.text("ends"),
    shown: form.text("shown") === "on",
    lead: textOrNull(form, "lead"),
    libraries: form.all("libraries"),
    partners: form.all("partners"),
  };
}
