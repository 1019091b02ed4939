import type { Context, Hono } from "hono";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import { changeOwnEntry, ownEntries } from "../../actions/expertise/own-entry.ts";
import { listSkills } from "../../actions/list-skills.ts";
import { deskWords } from "../../messages/index.ts";
import { SavedNotice } from "../desk/directory-frame.tsx";
import { attempt, type FormState, typed } from "../desk/form-state.ts";
import { languagesOf, localTextOf } from "../desk/read-fields.ts";
import { viewOf } from "../view.ts";
import { OwnEntryPage } from "./own-entry-page.tsx";

type Web = Context<WebEnv>;

/** Staff keep what is said of their skills themselves, without an administrator. */
export function ownEntryRoutes(app: Hono<WebEnv>): void {
  app.get("/my/expertise", (c) => show(c, null, null));
  app.post("/my/expertise/:entry{[0-9a-f-]{36}}", async (c) => {
    const form = await readForm(c);
    const id = c.req.param("entry");
    const result = await attempt(
      c.get("visit").act((ctx) => changeOwnEntry(ctx, id, givenOf(form))),
    );
    if (result.faults) return show(c, id, typed(form, result.faults));
    return c.redirect("/my/expertise?saved=1", 303);
  });
}

/** `id`: the entry whose form came back, with what is wrong. */
async function show(c: Web, id: string | null, state: FormState | null): Promise<Response> {
  const view = viewOf(c);
  const { entries, skills } = await c.get("visit").act(async (ctx) => ({
    entries: await ownEntries(ctx),
    skills: await listSkills(ctx),
  }));
  const again = id !== null && state !== null ? { id, state } : null;
  const notice = c.req.query("saved") && !again ? <SavedNotice view={view} /> : undefined;
  const body = <OwnEntryPage view={view} entries={entries} skills={skills} again={again} />;
  const title = deskWords(view.locale)("own-entry");
  return page(c, { title, status: again ? 422 : 200, noIndex: true, notice, body });
}

function givenOf(form: Form): object {
  return {
    skills: form.all("skills"),
    languages: languagesOf(form),
    asks: localTextOf(form, "asks"),
    contactFor: form.text("contactFor") || undefined,
  };
}
