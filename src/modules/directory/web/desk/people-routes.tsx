import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import { listSkills } from "../../actions/list-skills.ts";
import { readMember } from "../../actions/read-directory.ts";
import {
  accountsFor,
  addStaffEntry,
  changeStaffEntry,
  linkAccount,
  removeStaffEntry,
  restoreStaffEntry,
  staffEntryOf,
} from "../../actions/staff-entries.ts";
import { deskWords } from "../../messages/index.ts";
import { viewOf } from "../view.ts";
import { actHere, editorsLibrary } from "./desk-library.ts";
import { RemovedNotice, SavedNotice } from "./directory-frame.tsx";
import { attempt, type FormState, stored, typed } from "./form-state.ts";
import { personState } from "./people-form.tsx";
import { PersonPage, StaffPage } from "./people-page.tsx";
import { languagesOf, localTextOf, textOrNull } from "./read-fields.ts";

type Web = Context<WebEnv>;
const PATH = "/desk/:code/directory/people";
const ONE = `${PATH}/:slug{[a-z0-9.-]{1,64}}`;

/** The people of the public directory, for the library's administrator. */
export function staffRoutes(app: Hono<WebEnv>): void {
  app.get(PATH, showList);
  app.get(`${PATH}/new`, (c) => showPerson(c, null, stored({})));
  app.post(PATH, add);
  app.get(ONE, async (c) => {
    const { entry, chosen } = await actHere(c, async (ctx, library) => ({
      entry: await staffEntryOf(ctx, library, slugOf(c)),
      chosen: (await accountsFor(ctx, library, slugOf(c))).chosen,
    }));
    return showPerson(c, entry.id, personState(entry, chosen, viewOf(c)));
  });
  app.post(ONE, change);
  app.post(`${ONE}/removal`, remove);
  app.post(`${ONE}/restoration`, restore);
}

function peopleHref(c: Web, rest = ""): string {
  return `/desk/${editorsLibrary(c).code}/directory/people${rest}`;
}

function slugOf(c: Web): string {
  return c.req.param("slug") ?? "";
}

/** What every page of the people needs. */
async function surroundings(c: Web) {
  const library = editorsLibrary(c);
  const { entry, skills } = await actHere(c, async (ctx) => ({
    entry: await readMember(ctx, library.code),
    skills: await listSkills(ctx),
  }));
  if (!entry) throw new Refusal("not-found");
  return { view: viewOf(c), library, entry, skills };
}

async function showList(c: Web): Promise<Response> {
  const props = await surroundings(c);
  const { view } = props;
  const removed = /^[a-z0-9.-]{1,64}$/.exec(c.req.query("removed") ?? "")?.[0];
  const notice = removed ? (
    <RemovedNotice view={view} what={removed} undo={peopleHref(c, `/${removed}/restoration`)} />
  ) : c.req.query("saved") ? (
    <SavedNotice view={view} />
  ) : undefined;
  const title = deskWords(view.locale)("tab-people");
  return page(c, { title, noIndex: true, notice, body: <StaffPage {...props} /> });
}

async function showPerson(
  c: Web,
  slug: string | null,
  state: FormState,
  status: 200 | 422 = 200,
): Promise<Response> {
  const props = await surroundings(c);
  const { people } = await actHere(c, (ctx, library) => accountsFor(ctx, library, slug));
  const body = <PersonPage {...props} accounts={people} state={state} slug={slug} />;
  const title = slug ? (state.values["name"] ?? "") : deskWords(props.view.locale)("add-person");
  return page(c, { title, status, noIndex: true, body });
}

async function add(c: Web): Promise<Response> {
  const form = await readForm(c);
  const result = await attempt(
    actHere(c, async (ctx, library) => {
      const slug = await addStaffEntry(ctx, library, readPerson(form));
      await linkAccount(ctx, library, slug, textOrNull(form, "person"));
    }),
  );
  if (result.faults) return showPerson(c, null, typed(form, result.faults), 422);
  return c.redirect(peopleHref(c, "?saved=1"), 303);
}

async function change(c: Web): Promise<Response> {
  const form = await readForm(c);
  const result = await attempt(
    actHere(c, async (ctx, library) => {
      await changeStaffEntry(ctx, library, slugOf(c), readPerson(form));
      await linkAccount(ctx, library, slugOf(c), textOrNull(form, "person"));
    }),
  );
  if (result.faults) return showPerson(c, slugOf(c), typed(form, result.faults), 422);
  return c.redirect(peopleHref(c, "?saved=1"), 303);
}

async function remove(c: Web): Promise<Response> {
  await actHere(c, (ctx, library) => removeStaffEntry(ctx, library, slugOf(c)));
  return c.redirect(peopleHref(c, `?removed=${slugOf(c)}`), 303);
}

async function restore(c: Web): Promise<Response> {
  await actHere(c, (ctx, library) => restoreStaffEntry(ctx, library, slugOf(c)));
  return c.redirect(peopleHref(c), 303);
}

function readPerson(form: Form): object {
  return {
    name: form.text("name"),
    nativeName: textOrNull(form, "nativeName"),
    title: localTextOf(form, "title"),
    asks: localTextOf(form, "asks"),
    branch: textOrNull(form, "branch"),
    skills: form.all("skills"),
    languages: languagesOf(form),
    email: textOrNull(form, "email"),
    phone: textOrNull(form, "phone"),
    contactFor: form.text("contactFor") || undefined,
  };
}
