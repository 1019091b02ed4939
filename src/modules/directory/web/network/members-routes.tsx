import type { Context, Hono } from "hono";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import { addMember } from "../../actions/members.ts";
import { readMembers } from "../../actions/read-directory.ts";
import { deskWords } from "../../messages/index.ts";
import { SavedNotice } from "../desk/directory-frame.tsx";
import { attempt, type FormState, stored, typed } from "../desk/form-state.ts";
import { readProfile } from "../desk/profile-routes.tsx";
import { viewOf } from "../view.ts";
import { MembersPage, NewMemberPage } from "./members-page.tsx";
import { actForNetwork } from "./network-frame.tsx";

type Web = Context<WebEnv>;

/** The members of the network, for its coordinator. */
export function memberRoutes(app: Hono<WebEnv>): void {
  app.get("/network/members", async (c) => {
    const view = viewOf(c);
    const libraries = await actForNetwork(c, readMembers);
    const notice = c.req.query("saved") ? <SavedNotice view={view} /> : undefined;
    const title = deskWords(view.locale)("network-members");
    const body = <MembersPage view={view} libraries={libraries} />;
    return page(c, { title, noIndex: true, notice, body });
  });

  app.get("/network/members/new", async (c) => {
    await actForNetwork(c, () => Promise.resolve());
    return showNew(c, stored({ kind: "city", timeZone: "UTC" }));
  });

  app.post("/network/members", async (c) => {
    const form = await readForm(c);
    const result = await attempt(actForNetwork(c, (ctx) => addMember(ctx, readMember(form))));
    if (result.faults) return showNew(c, typed(form, result.faults), 422);
    return c.redirect("/network/members?saved=1", 303);
  });
}

/** A new member as it was typed; the face that is not given is derived from its name. */
function readMember(form: Form): object {
  return { ...readProfile(form), code: form.text("code"), locale: undefined };
}

function showNew(c: Web, state: FormState, status: 200 | 422 = 200): Response {
  const view = viewOf(c);
  const title = deskWords(view.locale)("add-member");
  return page(c, {
    title,
    status,
    noIndex: true,
    body: <NewMemberPage view={view} state={state} />,
  });
}
