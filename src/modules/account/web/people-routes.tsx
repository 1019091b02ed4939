import type { Hono } from "hono";
import { InvalidInput, mayAdministerLibrary, Refusal } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import { isLocale } from "#kernel/i18n";
import {
  closeRegistration,
  invite,
  libraryRoles,
  listInvitations,
  listPeopleOf,
  openLibraries,
  openRegistration,
  personById,
  withdrawInvitation,
} from "#kernel/identity";
import { isId } from "#kernel/ids";
import { type Library, libraryName } from "#kernel/tenancy";
import { FormButton } from "#ui";
import { giveRole, takeRole } from "../actions/role-news.ts";
import { doneNotice, goTo, personal, type Web, wordsOf } from "./answer.tsx";
import { type Faults, tried } from "./faults.tsx";
import { PeoplePage } from "./people-page.tsx";

const PEOPLE_A_PAGE = 50;

/** The people of one library, for those who administer it. */
export function peopleRoutes(app: Hono<WebEnv>): void {
  app.get("/desk/:code/people", (c) => show(c));

  app.post("/desk/:code/people/invitations", async (c) => {
    const library = administered(c);
    const form = await readForm(c);
    const { faults } = await tried(sendInvitation(c, library, form.values));
    if (faults) return show(c, form.values, faults);
    return goToPeople(c, { done: "people-invited" });
  });

  app.post("/desk/:code/people/invitations/:id/withdrawal", async (c) => {
    administered(c);
    const id = idOf(c.req.param("id"));
    await c.get("visit").act((ctx) => withdrawInvitation(ctx, id));
    return goToPeople(c, { done: "people-withdrawn" });
  });

  app.post("/desk/:code/people/registration", async (c) => {
    const library = administered(c);
    const change =
      (await readForm(c)).text("change") === "open" ? openRegistration : closeRegistration;
    await c.get("visit").act((ctx) => change(ctx, library));
    return goToPeople(c, { done: "people-registration-changed" });
  });

  app.post("/desk/:code/people/:person/roles", async (c) => {
    const [library, person] = [administered(c), idOf(c.req.param("person"))];
    const role = libraryRole((await readForm(c)).text("role"));
    await c.get("visit").act((ctx) => giveRole(ctx, person, { role, library }));
    return goToPeople(c, { done: "people-granted", person, changed: role });
  });

  app.post("/desk/:code/people/:person/roles/:role/revocation", async (c) => {
    const [library, person] = [administered(c), idOf(c.req.param("person"))];
    const role = libraryRole(c.req.param("role"));
    await c.get("visit").act((ctx) => takeRole(ctx, person, { role, library }));
    return goToPeople(c, { done: "people-revoked", person, changed: role });
  });
}

/** The library of the address. @throws Refusal when it is none, or not the visitor's to administer */
function administered(c: Web): Library {
  const { library, principal } = c.get("visit");
  if (!library) throw new Refusal("not-found");
  if (!mayAdministerLibrary(principal, library.id)) throw new Refusal("forbidden");
  return library;
}

function idOf(text: string): string {
  if (!isId(text)) throw new Refusal("not-found");
  return text;
}

function libraryRole(text: string): (typeof libraryRoles)[number] {
  const role = libraryRoles.find((known) => known === text);
  if (!role) throw new Refusal("not-found");
  return role;
}

function goToPeople(c: Web, query: Readonly<Record<string, string>>): Response {
  return goTo(c, `/desk/${administered(c).code}/people?${new URLSearchParams(query)}`);
}

async function sendInvitation(
  c: Web,
  library: Library,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const role = libraryRoles.find((known) => known === values["role"]);
  if (!role) throw new InvalidInput({ role: "role-missing" });
  const locale = isLocale(values["locale"]) ? values["locale"] : c.get("visit").locale;
  const invitation = { email: values["email"] ?? "", role, library, locale };
  await c.get("visit").act((ctx) => invite(ctx, invitation));
}

async function show(
  c: Web,
  values: Readonly<Record<string, string>> = {},
  faults: Faults = {},
): Promise<Response> {
  const library = administered(c);
  const { act, locale } = c.get("visit");
  const text = c.req.query("q") ?? "";
  const role = libraryRoles.find((known) => known === c.req.query("role")) ?? "";
  const page = Math.min(Math.max(Math.trunc(Number(c.req.query("page"))) || 1, 1), 10_000);
  const offset = (page - 1) * PEOPLE_A_PAGE;
  const query = { text, roles: role ? [role] : [], offset, limit: PEOPLE_A_PAGE };
  const kept = await act(async (ctx) => ({
    ...(await listPeopleOf(ctx, library.id, query)),
    invitations: await listInvitations(ctx, library.id),
    registrationOpen: (await openLibraries(ctx)).includes(library.id),
  }));
  const t = wordsOf(c);
  const name = libraryName(library, locale);
  const pages = Math.max(1, Math.ceil(kept.total / PEOPLE_A_PAGE));
  const base = `/desk/${library.code}/people`;
  const props = {
    t,
    locale,
    base,
    libraryName: name,
    ...kept,
    text,
    role,
    page,
    pages,
    values,
    faults,
  } as const;
  return personal(c, {
    title: t("people"),
    status: Object.keys(faults).length > 0 ? 422 : 200,
    width: "wide",
    notice: await peopleNotice(c, base),
    body: <PeoplePage {...props} />,
  });
}

/** What was just done, with its undo where there is one. */
async function peopleNotice(c: Web, base: string) {
  const person = c.req.query("person") ?? "";
  const role = libraryRoles.find((known) => known === c.req.query("changed"));
  if (!role || !isId<"person">(person))
    return doneNotice(c, ["people-invited", "people-withdrawn", "people-registration-changed"]);
  const somebody = await c.get("visit").act((ctx) => personById(ctx, person));
  if (!somebody) return undefined;
  const t = wordsOf(c);
  const roles = `${base}/${person}/roles`;
  const taken = c.req.query("done") === "people-revoked";
  const undo = taken
    ? { action: roles, fields: { role } }
    : { action: `${roles}/${role}/revocation` };
  const button = (
    <FormButton {...undo} icon="undo">
      {t("people-undo")}
    </FormButton>
  );
  const values = { name: somebody.name, role: t(`role-${role}`) };
  return doneNotice(c, ["people-granted", "people-revoked"], values, button);
}
