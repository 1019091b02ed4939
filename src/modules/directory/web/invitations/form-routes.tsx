import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import { EmptyState, page, PageHeader } from "#ui";
import {
  answerStep,
  heldInvitation,
  type HeldInvitation,
  sendAnswers,
} from "../../actions/invitations/answer-invitation.ts";
import { readNetwork } from "../../actions/read-directory.ts";
import { peersWords } from "../../messages/peers-index.ts";
import { openStep, type Step, steps } from "../../model/invitations/shape.ts";
import { attempt, type FormState, typed } from "../desk/form-state.ts";
import { viewOf } from "../view.ts";
import { readStep, stepState } from "./step-fields.ts";
import { PartnershipPage } from "./partnership-page.tsx";

type Web = Context<WebEnv>;
const ONE = "/partnership/:token";

/** The form of a partner who was invited: whoever has the link answers, without an account. */
export function partnershipRoutes(app: Hono<WebEnv>): void {
  app.get(ONE, (c) => orOver(c, () => show(c, null)));
  app.post(`${ONE}/sending`, (c) => orOver(c, () => send(c)));
  app.post(`${ONE}/:step`, (c) => orOver(c, () => answer(c)));
}

function tokenOf(c: Web): string {
  return c.req.param("token") ?? "";
}

function stepOf(text: string | undefined): Step | null {
  return steps.find((step) => step === text) ?? null;
}

/** A link that no longer works says so, and whom to ask. */
async function orOver(c: Web, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (fault) {
    if (!(fault instanceof Refusal && fault.code === "invitation-over")) throw fault;
    return showOver(c);
  }
}

async function showOver(c: Web): Promise<Response> {
  const view = viewOf(c);
  const t = peersWords(view.locale);
  const { contact } = await c.get("visit").act(readNetwork);
  const title = t("over-title");
  const body = (
    <div className="stack stack-wide">
      <PageHeader title={title} />
      <EmptyState icon="clock" title={title}>
        <p>{t("over-text", { email: contact.email ?? "–" })}</p>
      </EmptyState>
    </div>
  );
  return page(c, { title, status: 410, noIndex: true, body });
}

async function show(
  c: Web,
  fault: { readonly step: Step; readonly state: FormState } | null,
): Promise<Response> {
  const view = viewOf(c);
  const held = await c.get("visit").act((ctx) => heldInvitation(ctx, tokenOf(c)));
  const step = fault?.step ?? currentStep(c, held);
  const state =
    fault?.state ?? (step ? stepState(held.invitation.answers, step, view.locale) : null);
  const title = peersWords(view.locale)("form-title", { network: held.network });
  const base = `/partnership/${tokenOf(c)}`;
  const body = <PartnershipPage {...{ view, held, step, state, title, base }} />;
  return page(c, { title, status: fault ? 422 : 200, noIndex: true, body });
}

/** The step that the address asks for, else the first open one; null: all answered, to be sent. */
function currentStep(c: Web, { invitation }: HeldInvitation): Step | null {
  const wanted = c.req.query("step");
  return wanted === "send" ? null : (stepOf(wanted) ?? openStep(invitation.answers));
}

async function answer(c: Web): Promise<Response> {
  const step = stepOf(c.req.param("step"));
  if (!step) throw new Refusal("not-found");
  const form = await readForm(c);
  const given = readStep(form, step);
  const result = await attempt(
    c.get("visit").act((ctx) => answerStep(ctx, tokenOf(c), step, given)),
  );
  if (result.faults) return show(c, { step, state: typed(form, result.faults) });
  const next = steps[steps.indexOf(step) + 1] ?? "send";
  return c.redirect(`/partnership/${tokenOf(c)}?step=${next}`, 303);
}

async function send(c: Web): Promise<Response> {
  await c.get("visit").act((ctx) => sendAnswers(ctx, tokenOf(c)));
  return c.redirect(`/partnership/${tokenOf(c)}`, 303);
}
