import type { Context, Hono } from "hono";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import {
  addBranch,
  branchOf,
  changeBranch,
  changeHours,
  removeBranch,
  restoreBranch,
} from "../../actions/branches.ts";
import { readMember } from "../../actions/read-directory.ts";
import { deskWords } from "../../messages/index.ts";
import { closureShape } from "../../model/shape.ts";
import { daysText } from "../times.ts";
import { viewOf } from "../view.ts";
import { branchState } from "./branch-form.tsx";
import { BranchesPage, type BranchForms, BranchPage, NewBranchPage } from "./branch-pages.tsx";
import { actHere, editorsLibrary } from "./desk-library.ts";
import { RemovedNotice, SavedNotice } from "./directory-frame.tsx";
import { attempt, type FormState, stored, typed } from "./form-state.ts";
import { hoursState, readWeek } from "./hours-form.tsx";
import { localTextOf, placeOf, textOrNull } from "./read-fields.ts";

type Web = Context<WebEnv>;
const PATH = "/desk/:code/directory/branches";
const ONE = `${PATH}/:branch{[A-Za-z0-9-]{1,32}}`;

/** Branches and their hours, for the library's administrator. */
export function branchRoutes(app: Hono<WebEnv>): void {
  app.get(PATH, showList);
  app.get(`${PATH}/new`, (c) => showNew(c, stored({})));
  app.post(PATH, add);
  app.get(ONE, (c) => showBranch(c));
  app.post(ONE, change);
  app.post(`${ONE}/hours`, setHours);
  app.post(`${ONE}/removal`, remove);
  app.post(`${ONE}/restoration`, restore);
}

export function branchesHref(c: Web, rest = ""): string {
  return `/desk/${editorsLibrary(c).code}/directory/branches${rest}`;
}

export function branchParam(c: Web): string {
  return c.req.param("branch") ?? "";
}

async function showList(c: Web): Promise<Response> {
  const library = editorsLibrary(c);
  const view = viewOf(c);
  const entry = await actHere(c, (ctx) => readMember(ctx, library.code));
  const removed = /^[A-Za-z0-9-]{1,32}$/.exec(c.req.query("removed") ?? "")?.[0];
  const notice = removed ? (
    <RemovedNotice view={view} what={removed} undo={branchesHref(c, `/${removed}/restoration`)} />
  ) : undefined;
  const title = deskWords(view.locale)("tab-branches");
  const body = entry && <BranchesPage view={view} library={library} entry={entry} />;
  return page(c, { title, noIndex: true, notice, body });
}

function showNew(c: Web, state: FormState, status: 200 | 422 = 200): Response {
  const view = viewOf(c);
  const body = <NewBranchPage view={view} library={editorsLibrary(c)} state={state} />;
  return page(c, { title: deskWords(view.locale)("add-branch"), status, noIndex: true, body });
}

async function add(c: Web): Promise<Response> {
  const form = await readForm(c);
  const given = { ...readBranch(form), code: form.text("code") };
  const result = await attempt(actHere(c, (ctx, library) => addBranch(ctx, library, given)));
  if (result.faults) return showNew(c, typed(form, result.faults), 422);
  return c.redirect(branchesHref(c, `/${result.done}?saved=1`), 303);
}

/** The page of one branch, with what was typed into one of its forms. */
export async function showBranch(c: Web, given: Partial<BranchForms> = {}): Promise<Response> {
  const view = viewOf(c);
  const branch = await actHere(c, (ctx, library) => branchOf(ctx, library, branchParam(c)));
  const forms = {
    facts: branchState(branch),
    hours: hoursState(branch.hours),
    closure: stored({}),
    ...given,
  };
  const status = Object.keys(given).length > 0 ? 422 : 200;
  const library = editorsLibrary(c);
  const body = <BranchPage view={view} library={library} branch={branch} forms={forms} />;
  const notice = status === 200 ? noticeOf(c) : undefined;
  return page(c, { title: branch.code, status, noIndex: true, notice, body });
}

/** What was just done, as the address tells it: saved, or a closure or other hours taken away. */
function noticeOf(c: Web) {
  const view = viewOf(c);
  if (c.req.query("saved")) return <SavedNotice view={view} />;
  const { from, to, ...rest } = c.req.query();
  const days = closureShape.safeParse({ from, to });
  if (!days.success) return undefined;
  const what = daysText(view.locale, days.data.from, days.data.to);
  const undo = branchesHref(c, `/${branchParam(c)}/closures`);
  const fields = { from: days.data.from, to: days.data.to, ...rest };
  return <RemovedNotice view={view} what={what} undo={undo} fields={fields} />;
}

async function change(c: Web): Promise<Response> {
  const form = await readForm(c);
  const result = await attempt(
    actHere(c, (ctx, library) => changeBranch(ctx, library, branchParam(c), readBranch(form))),
  );
  if (result.faults) return showBranch(c, { facts: typed(form, result.faults) });
  return c.redirect(branchesHref(c, `/${branchParam(c)}?saved=1`), 303);
}

async function setHours(c: Web): Promise<Response> {
  const form = await readForm(c);
  const { week, faults } = readWeek(form);
  if (Object.keys(faults).length > 0) return showBranch(c, { hours: typed(form, faults) });
  const result = await attempt(
    actHere(c, (ctx, library) => changeHours(ctx, library, branchParam(c), week)),
  );
  if (result.faults) return showBranch(c, { hours: typed(form, result.faults) });
  return c.redirect(branchesHref(c, `/${branchParam(c)}?saved=1`), 303);
}

async function remove(c: Web): Promise<Response> {
  await actHere(c, (ctx, library) => removeBranch(ctx, library, branchParam(c)));
  return c.redirect(branchesHref(c, `?removed=${branchParam(c)}`), 303);
}

async function restore(c: Web): Promise<Response> {
  await actHere(c, (ctx, library) => restoreBranch(ctx, library, branchParam(c)));
  return c.redirect(branchesHref(c), 303);
}

function readBranch(form: Form): object {
  return {
    name: localTextOf(form, "name"),
    kind: form.text("kind") || undefined,
    phone: textOrNull(form, "phone"),
    ...placeOf(form),
  };
}
