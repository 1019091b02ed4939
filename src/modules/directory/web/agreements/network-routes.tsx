import type { Context, Hono } from "hono";
import { readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import {
  changeAgreement,
  draftAgreement,
  proposeAgreement,
} from "../../actions/agreements/draft-agreement.ts";
import {
  endAgreement,
  resumeAgreement,
  showAgreement,
} from "../../actions/agreements/end-agreement.ts";
import { agreementFile, partyNames } from "../../actions/agreements/read-agreements.ts";
import { recordSignature, signForNetwork } from "../../actions/agreements/sign-agreement.ts";
import { agreementsWords } from "../../messages/agreements-index.ts";
import { draftVersion, shownVersion } from "../../model/agreements/standing.ts";
import { attempt, type FormState, stored, typed } from "../desk/form-state.ts";
import { actForNetwork, NetworkFrame } from "../network/network-frame.tsx";
import { said, viewOf } from "../view.ts";
import { readVersion, versionState } from "./agreement-fields.ts";
import { AgreementForm } from "./agreement-form.tsx";
import { Comparison } from "./compare-page.tsx";
import { comparedVersions } from "./compared-versions.ts";
import { fileRoutes } from "./document-routes.ts";
import { showNetworkFile } from "./network-file.tsx";
import { giveAgreements, showNetworkList } from "./network-list.tsx";

type Web = Context<WebEnv>;
export const PATH = "/network/agreements";
const ONE = `${PATH}/:agreement{[A-Za-z0-9-]{1,32}}`;

/** What the network and its members have agreed, for coordinators. */
export function networkAgreementRoutes(app: Hono<WebEnv>): void {
  app.get(PATH, showNetworkList);
  app.get(`${PATH}.json`, (c) => giveAgreements(c, "json"));
  app.get(`${PATH}.csv`, (c) => giveAgreements(c, "csv"));
  app.get(`${PATH}/new`, (c) => showForm(c, null, stored({ kind: "reciprocal-borrowing" })));
  app.post(PATH, add);
  app.get(ONE, (c) => showNetworkFile(c, {}));
  app.get(`${ONE}/edit`, edit);
  app.post(ONE, change);
  app.get(`${ONE}/compare`, compare);
  app.post(`${ONE}/proposal`, async (c) => {
    await actForNetwork(c, (ctx) => proposeAgreement(ctx, codeOf(c)));
    return back(c, "proposed");
  });
  app.post(`${ONE}/signature`, sign);
  app.post(`${ONE}/record`, record);
  app.post(`${ONE}/end`, end);
  app.post(`${ONE}/resumption`, async (c) => {
    await actForNetwork(c, (ctx) => resumeAgreement(ctx, codeOf(c)));
    return back(c, "saved");
  });
  app.post(`${ONE}/shown`, async (c) => {
    const form = await readForm(c);
    const given = { shown: form.text("shown") };
    await actForNetwork(c, (ctx) => showAgreement(ctx, codeOf(c), given));
    return back(c, "saved");
  });
  fileRoutes(app, ONE);
}

export function codeOf(c: Web): string {
  return c.req.param("agreement") ?? "";
}

function back(c: Web, said: "saved" | "proposed" | "signed"): Response {
  return c.redirect(`${PATH}/${codeOf(c)}?said=${said}`, 303);
}

/** The form of one agreement; `code` null: of a new one. */
async function showForm(
  c: Web,
  code: string | null,
  state: FormState,
  status: 200 | 422 = 200,
): Promise<Response> {
  const view = viewOf(c);
  const t = agreementsWords(view.locale);
  const { names, file } = await actForNetwork(c, async (ctx) => ({
    names: await partyNames(ctx),
    file: code === null ? null : await agreementFile(ctx, code),
  }));
  const last = file?.agreement.versions.at(-1);
  const next = last?.proposedAt ? last.version + 1 : null;
  const title = last
    ? t("edit-title", { name: said(last.name, view.locale).text })
    : t("new-agreement");
  const action = code === null ? PATH : `${PATH}/${code}`;
  const props = { view, state, names, action, next, fresh: code === null };
  const body = (
    <NetworkFrame view={view} part="agreements">
      <h2>{title}</h2>
      <AgreementForm {...props} cancel={action} />
    </NetworkFrame>
  );
  return page(c, { title, status, noIndex: true, body });
}

async function add(c: Web): Promise<Response> {
  const form = await readForm(c);
  const shown = form.text("shown") || "parties";
  const given = { code: form.text("code"), shown, ...readVersion(form) };
  const result = await attempt(actForNetwork(c, (ctx) => draftAgreement(ctx, given)));
  if (result.faults) return showForm(c, null, typed(form, result.faults), 422);
  return c.redirect(`${PATH}/${result.done}?said=saved`, 303);
}

async function edit(c: Web): Promise<Response> {
  const { agreement } = await actForNetwork(c, (ctx) => agreementFile(ctx, codeOf(c)));
  const today = c.get("visit").services.clock.now().toZonedDateTimeISO("UTC").toPlainDate();
  const version =
    draftVersion(agreement) ?? agreement.versions.at(-1) ?? shownVersion(agreement, today);
  return showForm(c, codeOf(c), version ? versionState(version) : stored({}));
}

async function change(c: Web): Promise<Response> {
  const form = await readForm(c);
  const given = readVersion(form);
  const result = await attempt(actForNetwork(c, (ctx) => changeAgreement(ctx, codeOf(c), given)));
  if (result.faults) return showForm(c, codeOf(c), typed(form, result.faults), 422);
  return back(c, "saved");
}

async function compare(c: Web): Promise<Response> {
  const view = viewOf(c);
  const { locale } = view;
  const { agreement, names } = await actForNetwork(c, (ctx) => agreementFile(ctx, codeOf(c)));
  const { from, to } = comparedVersions(c, agreement);
  const values = { name: said(to.name, locale).text, from: from.version, to: to.version };
  const title = agreementsWords(locale)("compare-title", values);
  const body = (
    <NetworkFrame view={view} part="agreements">
      <h2>
        <a href={`${PATH}/${agreement.code}`}>{title}</a>
      </h2>
      <Comparison locale={locale} names={names} money from={from} to={to} />
    </NetworkFrame>
  );
  return page(c, { title, noIndex: true, body });
}

async function sign(c: Web): Promise<Response> {
  const form = await readForm(c);
  const given = signing(form);
  const result = await attempt(actForNetwork(c, (ctx) => signForNetwork(ctx, codeOf(c), given)));
  if (result.faults) return showNetworkFile(c, { sign: typed(form, result.faults) });
  return back(c, "signed");
}

async function record(c: Web): Promise<Response> {
  const form = await readForm(c);
  const given = { ...form.values, version: Number(form.text("version")) };
  const result = await attempt(actForNetwork(c, (ctx) => recordSignature(ctx, codeOf(c), given)));
  if (result.faults) return showNetworkFile(c, { record: typed(form, result.faults) });
  return back(c, "signed");
}

async function end(c: Web): Promise<Response> {
  const form = await readForm(c);
  const given = { on: form.text("on"), because: form.text("because") };
  const result = await attempt(actForNetwork(c, (ctx) => endAgreement(ctx, codeOf(c), given)));
  if (result.faults) return showNetworkFile(c, { end: typed(form, result.faults) });
  return back(c, "saved");
}

/** What a signature is typed with. */
export function signing(form: Awaited<ReturnType<typeof readForm>>): object {
  return {
    version: Number(form.text("version")),
    name: form.text("name"),
    agreed: form.text("agreed") === "on",
  };
}
