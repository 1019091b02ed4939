import type { Context, Hono } from "hono";
import { InvalidInput } from "#kernel/access";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { askPartner, clarify, passAnswerOn } from "../../actions/federation/home/ask-partner.ts";
import { idOf, showInquiry } from "../desk/inquiry-routes.tsx";
import { referenceDeskOf } from "../desk/reference-desk.ts";

const AT = "/desk/:code/ask/inquiries/:id";

type Act = (ctx: Ctx, id: string, form: Form) => Promise<void>;

/** What staff of the home library do with partners about an inquiry. */
export function partnerRoutes(app: Hono<WebEnv>): void {
  app.post(`${AT}/partners`, (c) =>
    go(c, (ctx, id, form) => askPartner(ctx, id, chosen(form, "partner"))),
  );
  app.post(`${AT}/clarifications`, (c) =>
    go(c, (ctx, id, form) =>
      clarify(ctx, id, chosen(form, "exchange"), form.text("clarification")),
    ),
  );
  app.post(`${AT}/partner-answers`, (c) =>
    go(c, (ctx, id, form) => passAnswerOn(ctx, id, chosen(form, "entry"))),
  );
}

function chosen(form: Form, name: string): string {
  const id = form.text(name);
  if (!isId(id)) throw new InvalidInput({ [name]: "partner-missing" });
  return id;
}

async function go(c: Context<WebEnv>, act: Act): Promise<Response> {
  const desk = referenceDeskOf(c);
  const id = idOf(c);
  const form = await readForm(c);
  try {
    await desk.act((ctx) => act(ctx, id, form));
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return showInquiry(c, { typed: form.values, faults: fault.fields });
  }
  return c.redirect(`${desk.home}/inquiries/${id}?done=saved`, 303);
}
