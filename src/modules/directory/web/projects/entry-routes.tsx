import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import {
  addEntry,
  changeEntry,
  removeEntry,
  restoreEntry,
  setMilestoneDone,
} from "../../actions/projects/entries.ts";
import { openProject } from "../../actions/projects/projects.ts";
import { deskWords } from "../../messages/index.ts";
import { type EntryKind, entryKinds } from "../../model/projects/project.ts";
import { attempt, type FormState, stored, typed } from "../desk/form-state.ts";
import { textOrNull } from "../desk/read-fields.ts";
import { said, viewOf } from "../view.ts";
import { entryFields, entryState } from "./entry-fields.tsx";
import { BookEntryForm } from "./entry-form.tsx";
import { openView } from "./open-project.ts";
import { ProjectFrame } from "./project-frame.tsx";
import { ID, seatAt } from "./seat.ts";
import { todayOf } from "./today.ts";

type Web = Context<WebEnv>;

/** The entries of a project's book; `one` is where the project lies. */
export function entryRoutes(app: Hono<WebEnv>, one: string): void {
  const kind = `${one}/:kind{(?:${entryKinds.join("|")})}`;
  const entry = `${kind}/:entry{${ID}}`;
  app.get(`${kind}/new`, (c) => showForm(c, null, stored(fresh(c))));
  app.post(kind, add);
  app.get(entry, (c) => showForm(c, entryOf(c), null));
  app.post(entry, change);
  app.post(`${entry}/removal`, remove);
  app.post(`${entry}/restoration`, async (c) => {
    await seatAt(c).act((ctx) => restoreEntry(ctx, projectOf(c), kindOf(c), entryOf(c)));
    return c.redirect(baseOf(c), 303);
  });
  app.post(`${entry}/completion`, (c) => setDone(c, todayOf(viewOf(c))));
  app.post(`${entry}/reopening`, (c) => setDone(c, null));
}

function projectOf(c: Web): string {
  return c.req.param("project") ?? "";
}

function entryOf(c: Web): string {
  return c.req.param("entry") ?? "";
}

function kindOf(c: Web): EntryKind {
  const kind = entryKinds.find((one) => one === c.req.param("kind"));
  if (!kind) throw new Refusal("not-found");
  return kind;
}

function baseOf(c: Web): string {
  return `${seatAt(c).root}/${projectOf(c)}`;
}

/** What is entered today begins with today's date. */
function fresh(c: Web): Readonly<Record<string, string>> {
  const today = todayOf(viewOf(c));
  return kindOf(c) === "expense" ? { on: today } : kindOf(c) === "report" ? { to: today } : {};
}

/** `id` null: of a new entry; `state` null: as it is stored. */
async function showForm(
  c: Web,
  id: string | null,
  state: FormState | null,
  status: 200 | 422 = 200,
): Promise<Response> {
  const kind = kindOf(c);
  const open = await openView(c, (ctx) => openProject(ctx, projectOf(c)));
  if (id !== null && !open.book[kind].some((one) => one.id === id)) throw new Refusal("not-found");
  const t = deskWords(open.view.locale);
  const title = id === null ? t(`project-add-${kind}`) : t("project-edit");
  const body = (
    <ProjectFrame
      view={open.view}
      seat={open.seat}
      title={title}
      above={{ href: open.base, label: said(open.project.name, open.view.locale).text }}
    >
      <BookEntryForm
        open={open}
        kind={kind}
        state={state ?? entryState(open, kind, id ?? "")}
        action={id === null ? `${open.base}/${kind}` : `${open.base}/${kind}/${id}`}
      />
    </ProjectFrame>
  );
  return page(c, { title, status, noIndex: true, body });
}

async function add(c: Web): Promise<Response> {
  const form = await readForm(c);
  const result = await attempt(
    seatAt(c).act((ctx) => addEntry(ctx, projectOf(c), kindOf(c), given(form, kindOf(c)))),
  );
  if (result.faults) return showForm(c, null, typed(form, result.faults), 422);
  return c.redirect(`${baseOf(c)}?saved=1`, 303);
}

async function change(c: Web): Promise<Response> {
  const form = await readForm(c);
  const result = await attempt(
    seatAt(c).act((ctx) =>
      changeEntry(ctx, projectOf(c), kindOf(c), entryOf(c), given(form, kindOf(c))),
    ),
  );
  if (result.faults) return showForm(c, entryOf(c), typed(form, result.faults), 422);
  return c.redirect(`${baseOf(c)}?saved=1`, 303);
}

async function remove(c: Web): Promise<Response> {
  const result = await attempt(
    seatAt(c).act((ctx) => removeEntry(ctx, projectOf(c), kindOf(c), entryOf(c))),
  );
  const outcome = result.faults ? "kept=1" : `removed=${kindOf(c)}/${entryOf(c)}`;
  return c.redirect(`${baseOf(c)}?${outcome}`, 303);
}

async function setDone(c: Web, on: string | null): Promise<Response> {
  if (kindOf(c) !== "milestone") throw new Refusal("not-found");
  await seatAt(c).act((ctx) => setMilestoneDone(ctx, projectOf(c), entryOf(c), on));
  return c.redirect(`${baseOf(c)}#milestones`, 303);
}

/** Empty fields of a name or a day say that there is none. */
const OPTIONAL = new Set(["party", "doneOn"]);

function given(form: Form, kind: EntryKind): object {
  const fields: readonly string[] = entryFields[kind];
  return Object.fromEntries(
    fields.map((name) => [name, OPTIONAL.has(name) ? textOrNull(form, name) : form.text(name)]),
  );
}
