import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import { findPartner, listPartners } from "../../actions/find-partners.ts";
import {
  addPartner,
  changePartner,
  removePartner,
  restorePartner,
} from "../../actions/partners.ts";
import { readMembers } from "../../actions/read-directory.ts";
import { deskWords } from "../../messages/index.ts";
import type { PartnerData } from "../../model/shape.ts";
import { linesOf } from "../agreements/agreement-fields.ts";
import { RemovedNotice, SavedNotice } from "../desk/directory-frame.tsx";
import { attempt, type FormState, stored, typed } from "../desk/form-state.ts";
import { contactOf, languagesOf, localTextOf, placeOf } from "../desk/read-fields.ts";
import { viewOf } from "../view.ts";
import { actForNetwork, NetworkFrame } from "./network-frame.tsx";
import { PartnerForm, partnerState } from "./partner-form.tsx";
import { PartnerTable } from "./partner-table.tsx";

type Web = Context<WebEnv>;
const PATH = "/network/partners";
const ONE = `${PATH}/:partner{[A-Za-z0-9-]{1,32}}`;

/** The partner organisations, for the coordinator. */
export function networkPartnerRoutes(app: Hono<WebEnv>): void {
  app.get(PATH, showList);
  app.get(`${PATH}/new`, (c) => showForm(c, null, stored({})));
  app.post(PATH, add);
  app.get(ONE, async (c) => {
    const partner = await actForNetwork(c, (ctx) => findPartner(ctx, codeOf(c)));
    if (!partner) throw new Refusal("not-found");
    return showForm(c, partner.code, partnerState(partner, viewOf(c)));
  });
  app.post(ONE, change);
  app.post(`${ONE}/removal`, remove);
  app.post(`${ONE}/restoration`, restore);
}

function codeOf(c: Web): string {
  return c.req.param("partner") ?? "";
}

async function showList(c: Web): Promise<Response> {
  const view = viewOf(c);
  const partners = await actForNetwork(c, listPartners);
  const removed = /^[A-Za-z0-9-]{1,32}$/.exec(c.req.query("removed") ?? "")?.[0];
  const notice = removed ? (
    <RemovedNotice view={view} what={removed} undo={`${PATH}/${removed}/restoration`} />
  ) : c.req.query("saved") ? (
    <SavedNotice view={view} />
  ) : undefined;
  const body = (
    <NetworkFrame view={view} part="partners">
      <PartnerTable view={view} partners={partners} />
    </NetworkFrame>
  );
  const title = deskWords(view.locale)("network-partners");
  return page(c, { title, noIndex: true, notice, body });
}

/** The form of one partner; `code` null: of a new one. */
async function showForm(
  c: Web,
  code: string | null,
  state: FormState,
  status: 200 | 422 = 200,
): Promise<Response> {
  const view = viewOf(c);
  const t = deskWords(view.locale);
  const libraries = await actForNetwork(c, readMembers);
  const action = code === null ? PATH : `${PATH}/${code}`;
  const title = code ?? t("add-partner");
  const body = (
    <NetworkFrame view={view} part="partners">
      <h2>{title}</h2>
      <PartnerForm
        view={view}
        state={state}
        libraries={libraries}
        action={action}
        fresh={code === null}
      />
    </NetworkFrame>
  );
  return page(c, { title, status, noIndex: true, body });
}

async function add(c: Web): Promise<Response> {
  const form = await readForm(c);
  const given = { ...readPartner(form), ...agenciesOf(form, []), code: form.text("code") };
  const result = await attempt(actForNetwork(c, (ctx) => addPartner(ctx, given)));
  if (result.faults) return showForm(c, null, typed(form, result.faults), 422);
  return c.redirect(`${PATH}?saved=1`, 303);
}

async function change(c: Web): Promise<Response> {
  const form = await readForm(c);
  const result = await attempt(
    actForNetwork(c, async (ctx) => {
      const known = (await findPartner(ctx, codeOf(c)))?.agencies ?? [];
      await changePartner(ctx, codeOf(c), { ...readPartner(form), ...agenciesOf(form, known) });
    }),
  );
  if (result.faults) return showForm(c, codeOf(c), typed(form, result.faults), 422);
  return c.redirect(`${PATH}?saved=1`, 303);
}

async function remove(c: Web): Promise<Response> {
  await actForNetwork(c, (ctx) => removePartner(ctx, codeOf(c)));
  return c.redirect(`${PATH}?removed=${codeOf(c)}`, 303);
}

async function restore(c: Web): Promise<Response> {
  await actForNetwork(c, (ctx) => restorePartner(ctx, codeOf(c)));
  return c.redirect(PATH, 303);
}

/** The agencies that were typed; those that have a name of their own keep it. A form without the field leaves them. */
function agenciesOf(form: Form, known: PartnerData["agencies"]): object {
  if (form.values["agencies"] === undefined) return {};
  const agencies = linesOf(form, "agencies").map(
    (key) => known.find((one) => one.key === key) ?? { key },
  );
  return { agencies };
}

function readPartner(form: Form): object {
  return {
    name: localTextOf(form, "name"),
    kind: form.text("kind"),
    offers: localTextOf(form, "offers"),
    languages: languagesOf(form),
    contact: contactOf(form),
    libraries: form.all("libraries"),
    ...placeOf(form),
  };
}
