import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { page } from "#ui";
import {
  type Answer,
  type AnswerInput,
  answerRequest,
  ANSWERS,
} from "../../actions/roster/answer-request.ts";
import { colleaguesFor } from "../../actions/roster/colleagues.ts";
import { dutiesAt } from "../../actions/roster/read-roster.ts";
import { deskRequests } from "../../actions/roster/requests.ts";
import { isThere } from "../../model/roster/duty.ts";
import { doneNotice, withDone } from "./done.tsx";
import { attempt } from "./form-state.ts";
import { RequestsPage } from "./requests-page.tsx";
import { type RosterPage, rosterPageOf, viewersZone } from "./roster-page.ts";

type Web = Context<WebEnv>;
const ID = ":request{[0-9a-f-]{36}}";
/** A day can be offered from so many weeks. */
const OFFERS_WEEKS = 8;

/** What colleagues ask of each other at one desk. */
export function requestsRoutes(app: Hono<WebEnv>, base: string): void {
  app.get(`${base}/requests`, (c) => showRequests(c, rosterPageOf(c)));
  app.post(`${base}/requests/${ID}/:answer{${ANSWERS.join("|")}}`, answer);
}

async function showRequests(
  c: Web,
  view: RosterPage,
  again?: { readonly request: string; readonly fault: string },
): Promise<Response> {
  const found = await view.act(async (ctx) => {
    const start = ctx.clock.now();
    const span = { start, end: start.add({ hours: 24 * 7 * OFFERS_WEEKS }) };
    const duties = await dutiesAt(ctx, view.desk, span);
    const ahead = duties.filter((duty) => Temporal.Instant.compare(duty.start, start) > 0);
    return {
      requests: await deskRequests(ctx, view.desk),
      zone: await viewersZone(ctx, view.desk),
      own: ahead.filter((duty) => isThere(duty, view.self)),
      colleagues: view.leads ? await colleaguesFor(ctx, view.desk) : [],
    };
  });
  const body = <RequestsPage view={view} again={again ?? null} {...found} />;
  const notice = again ? undefined : doneNotice(c, view);
  const title = view.t("part-requests");
  return page(c, { title, status: again ? 422 : 200, noIndex: true, notice, body });
}

async function answer(c: Web): Promise<Response> {
  const view = rosterPageOf(c);
  const id = c.req.param("request") ?? "";
  if (!isId<"roster-request">(id)) throw new Refusal("not-found");
  const said = ANSWERS.find((one) => one === c.req.param("answer")) ?? "withdraw";
  const input = inputFrom(await readForm(c));
  const result = await attempt(() =>
    view.act((ctx) => answerRequest(ctx, view.desk, id, said, input)),
  );
  if ("faults" in result) {
    const [fault = ""] = Object.values(result.faults);
    return showRequests(c, view, { request: id, fault });
  }
  return c.redirect(withDone(`${view.home}/requests`, doneOf(said, id)), 303);
}

function doneOf(said: Answer, of: string) {
  return said === "withdraw" ? { done: "withdrawn", of } : { done: "answered" };
}

/** A day is sent as the shift and its date, with a space between. */
function inputFrom({ text }: { readonly text: (name: string) => string }): AnswerInput {
  const person = text("person");
  const [, shift, date] = /^([0-9a-f-]{36}) (\d{4}-\d{2}-\d{2})$/.exec(text("day")) ?? [];
  return { person, ...(shift && date && isDay(date) ? { day: { shift, date } } : {}) };
}

function isDay(text: string): boolean {
  try {
    return Boolean(Temporal.PlainDate.from(text, { overflow: "reject" }));
  } catch {
    return false;
  }
}
