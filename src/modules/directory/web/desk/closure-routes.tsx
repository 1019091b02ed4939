import type { Context, Hono } from "hono";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { addClosure, removeClosure } from "../../actions/closures.ts";
import { formatDay, parseDay } from "../../model/opening/day-text.ts";
import type { Interval } from "../../model/opening/schedule.ts";
import { branchesHref, branchParam, showBranch } from "./branch-routes.tsx";
import { actHere } from "./desk-library.ts";
import { attempt, typed } from "./form-state.ts";
import { localTextOf } from "./read-fields.ts";
import { localValues } from "./values.ts";

type Web = Context<WebEnv>;
const PATH = "/desk/:code/directory/branches/:branch{[A-Za-z0-9-]{1,32}}/closures";

/** Days on which a branch is closed or has other hours, for the library's administrator. */
export function closureRoutes(app: Hono<WebEnv>): void {
  app.post(PATH, async (c) => {
    const form = await readForm(c);
    const result = await attempt(
      actHere(c, (ctx, library) => addClosure(ctx, library, branchParam(c), readClosure(form))),
    );
    if (result.faults) return showBranch(c, { closure: typed(form, result.faults) });
    return c.redirect(branchesHref(c, `/${branchParam(c)}?saved=1#closures`), 303);
  });

  app.post(`${PATH}/removal`, remove);
}

/** The address it leads to carries what undoing has to put back. */
async function remove(c: Web): Promise<Response> {
  const form = await readForm(c);
  const days = { from: form.text("from"), to: form.text("to") };
  const which = { ...days, hours: typedHours(form) };
  const gone = await actHere(c, (ctx, library) =>
    removeClosure(ctx, library, branchParam(c), which),
  );
  const query = new URLSearchParams({
    ...days,
    ...(gone.hours && { hours: formatDay(gone.hours) }),
    ...localValues("reason", gone.reason),
  });
  return c.redirect(branchesHref(c, `/${branchParam(c)}?${query}#closures`), 303);
}

function readClosure(form: Form): object {
  const from = form.text("from");
  const to = form.text("to") || from;
  return { from, to, reason: localTextOf(form, "reason"), hours: typedHours(form) };
}

/** Other hours, null for closed; text that cannot be read stays text, which is a fault. */
function typedHours(form: Form): readonly Interval[] | string | null {
  const text = form.text("hours");
  const hours = parseDay(text);
  return hours?.length === 0 ? null : (hours ?? text);
}
