import type { Context, Hono } from "hono";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import { changeProfile, editableProfile } from "../../actions/library-profile.ts";
import { deskWords } from "../../messages/index.ts";
import { viewOf } from "../view.ts";
import { editorsLibrary } from "./desk-library.ts";
import { DirectoryFrame, SavedNotice } from "./directory-frame.tsx";
import { attempt, type FormState, typed } from "./form-state.ts";
import { ProfileForm, profileState } from "./profile-form.tsx";
import { contactOf, languagesOf, localTextOf, textOrNull } from "./read-fields.ts";

/** What a library says of itself, for its administrator. */
export function profileRoutes(app: Hono<WebEnv>): void {
  app.get("/desk/:code/directory", async (c) => {
    const library = editorsLibrary(c);
    const profile = await c
      .get("visit")
      .act((ctx) => editableProfile(ctx, library), { library: library.id });
    return show(c, profileState(profile, viewOf(c)));
  });

  app.post("/desk/:code/directory", async (c) => {
    const library = editorsLibrary(c);
    const form = await readForm(c);
    const result = await attempt(
      c
        .get("visit")
        .act((ctx) => changeProfile(ctx, library, readProfile(form)), { library: library.id }),
    );
    if (result.faults) return show(c, typed(form, result.faults), 422);
    return c.redirect(`/desk/${library.code}/directory?saved=1`, 303);
  });
}

/** The profile as it was typed, not checked yet. */
export function readProfile(form: Form): object {
  return {
    name: localTextOf(form, "name"),
    about: localTextOf(form, "about"),
    kind: form.text("kind"),
    symbol: textOrNull(form, "symbol"),
    country: textOrNull(form, "country"),
    languages: languagesOf(form),
    contact: contactOf(form),
    hue: form.text("hue") === "" ? undefined : Number(form.text("hue")),
    mark: form.text("mark") || undefined,
    locale: form.text("locale") || undefined,
    timeZone: form.text("timeZone"),
  };
}

function show(c: Context<WebEnv>, state: FormState, status: 200 | 422 = 200): Response {
  const library = editorsLibrary(c);
  const view = viewOf(c);
  const body = (
    <DirectoryFrame view={view} library={library} part="profile">
      <ProfileForm view={view} state={state} action={`/desk/${library.code}/directory`} />
    </DirectoryFrame>
  );
  const notice = c.req.query("saved") && status === 200 ? <SavedNotice view={view} /> : undefined;
  const title = deskWords(view.locale)("directory");
  return page(c, { title, status, noIndex: true, notice, body });
}
