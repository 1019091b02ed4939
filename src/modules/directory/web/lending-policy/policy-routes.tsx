import type { Context, Hono } from "hono";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import type { CopyFinder } from "#kernel/manifest";
import type { Ctx } from "#kernel/tenancy";
import { page } from "#ui";
import { lendingPolicyOf } from "../../actions/lending-policy/lending-policy.ts";
import {
  addRule,
  changeLendingSettings,
  changeRule,
  moveRule,
  removeRule,
} from "../../actions/lending-policy/rules.ts";
import { readMember } from "../../actions/read-directory.ts";
import { policyWords } from "../../messages/policy-index.ts";
import { linesOf, readDays } from "../agreements/agreement-fields.ts";
import { actHere, editorsLibrary } from "../desk/desk-library.ts";
import { attempt, type FormState, stored, typed } from "../desk/form-state.ts";
import { numberOrNull } from "../desk/read-fields.ts";
import { viewOf } from "../view.ts";
import { PolicyPage } from "./policy-page.tsx";
import type { PolicyPageProps } from "./policy-props.ts";
import { ruleState, settingsState } from "./policy-state.ts";
import { policyNotice } from "./policy-notice.tsx";

type Web = Context<WebEnv>;
const PATH = "/desk/:code/directory/lending-policy";
const RULE = `${PATH}/rules/:rule{[0-9]{1,3}}`;

type Forms = { readonly settings?: FormState; readonly rule?: FormState };

/** What a library lends to others, for its administrator. */
export function policyRoutes(app: Hono<WebEnv>, copies: () => CopyFinder | null): void {
  const show = (c: Web, forms: Forms, edited: number | null) =>
    showPolicy(c, forms, edited, copies());
  app.get(PATH, (c) => show(c, {}, numberOrNone(c.req.query("rule"))));
  app.post(PATH, async (c) => {
    const form = await readForm(c);
    const given = readSettings(form);
    const result = await attempt(
      actHere(c, (ctx, library) => changeLendingSettings(ctx, library, given)),
    );
    if (result.faults) return show(c, { settings: typed(form, result.faults) }, null);
    return back(c, "?saved=1");
  });
  app.post(`${PATH}/rules`, async (c) => {
    const form = await readForm(c);
    const result = await attempt(
      actHere(c, (ctx, library) => addRule(ctx, library, readRule(form))),
    );
    if (result.faults) return show(c, { rule: typed(form, result.faults) }, null);
    return back(c, "?saved=1");
  });
  app.post(RULE, async (c) => {
    const form = await readForm(c);
    const result = await attempt(
      actHere(c, (ctx, library) => changeRule(ctx, library, indexOf(c), readRule(form))),
    );
    if (result.faults) return show(c, { rule: typed(form, result.faults) }, indexOf(c) + 1);
    return back(c, "?saved=1");
  });
  app.post(`${RULE}/move`, async (c) => {
    const by = (await readForm(c)).text("by") === "up" ? -1 : 1;
    await actHere(c, (ctx, library) => moveRule(ctx, library, indexOf(c), by));
    return back(c, "?saved=1");
  });
  app.post(`${RULE}/removal`, async (c) => {
    const rule = await actHere(c, (ctx, library) => removeRule(ctx, library, indexOf(c)));
    const query = new URLSearchParams({
      removed: JSON.stringify(rule),
      at: String(indexOf(c) + 1),
    });
    return back(c, `?${query}`);
  });
  app.post(`${RULE}/restoration`, async (c) => {
    const rule = ruleOf((await readForm(c)).text("rule"));
    await actHere(c, (ctx, library) => addRule(ctx, library, rule, indexOf(c)));
    return back(c, "?saved=1");
  });
}

function back(c: Web, query: string): Response {
  return c.redirect(`${baseOf(c)}${query}`, 303);
}

function baseOf(c: Web): string {
  return `/desk/${editorsLibrary(c).code}/directory/lending-policy`;
}

/** Rules are counted from 1 by people. */
function indexOf(c: Web): number {
  return Number(c.req.param("rule")) - 1;
}

function numberOrNone(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : null;
}

function ruleOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function showPolicy(
  c: Web,
  forms: Forms,
  edited: number | null,
  finder: CopyFinder | null,
): Promise<Response> {
  const view = viewOf(c);
  const library = editorsLibrary(c);
  const text = c.req.query("copy") ?? null;
  const { policy, member, check } = await actHere(c, async (ctx) => ({
    policy: await lendingPolicyOf(ctx, library),
    member: await readMember(ctx, library.code),
    check: await checkOf(ctx, finder, text),
  }));
  const rule = policy.rules[(edited ?? 0) - 1];
  const props = {
    view,
    library,
    policy,
    branches: member?.branches ?? [],
    base: baseOf(c),
    edited: rule ? edited : null,
    settings: forms.settings ?? settingsState(policy),
    rule: forms.rule ?? (rule ? ruleState(rule) : stored({ lends: "nothing" })),
    check,
    today: view.now.toZonedDateTimeISO(library.timeZone).toPlainDate(),
  };
  const status = Object.keys(forms).length > 0 ? 422 : 200;
  const notice = policyNotice(c, view, baseOf(c));
  const title = policyWords(view.locale)("policy");
  return page(c, { title, status, noIndex: true, notice, body: <PolicyPage {...props} /> });
}

async function checkOf(
  ctx: Ctx,
  finder: CopyFinder | null,
  text: string | null,
): Promise<PolicyPageProps["check"]> {
  if (finder === null) return null;
  return { text, found: text === null ? [] : await finder(ctx, text) };
}

function readSettings(form: Form) {
  return {
    maxOut: numberOrNull(form, "maxOut"),
    closedWeeks: linesOf(form, "closedWeeks").map(readDays),
    lastResort: form.text("lastResort") === "on",
  };
}

function readRule(form: Form): object {
  const text = (name: string) => form.text(name) || undefined;
  return {
    branch: text("branch"),
    collection: text("collection"),
    forms: form.all("forms").length > 0 ? form.all("forms") : undefined,
    newerThanDays: numberOrNull(form, "newerThanDays") ?? undefined,
    to: text("to"),
    lends: form.text("lends"),
    loanDays: numberOrNull(form, "loanDays") ?? undefined,
  };
}
