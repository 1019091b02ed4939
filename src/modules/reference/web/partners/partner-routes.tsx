import type { Context, Hono } from "hono";
import { InvalidInput } from "#kernel/access";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { askPartner, clarify, passAnswerOn } from "../../actions/federation/home/ask-partner.ts";
import { AT_INQUIRY, inquiryIdOf, tryingAtDesk } from "../desk/show-inquiry.tsx";
import { referenceDeskOf } from "../desk/reference-desk.ts";

type Act = (ctx: Ctx, id: string, form: Form) => Promise<void>;

/** What staff of the home library do with partners about an inquiry. */
export function partnerRoutes(app: Hono<WebEnv>): void {
  app.post(`${AT_INQUIRY}/partners`, (c) =>
    go(c, (ctx, id, form) => askPartner(ctx, id, chosen(form, "partner"))),
  );
  app.post(`${AT_INQUIRY}/clarifications`, (c) =>
    go(c, (ctx, id, form) =>
      clarify(ctx, id, chosen(form, "exchange"), form.text("clarification")),
    ),
  );
  app.post(`${AT_INQUIRY}/partner-answers`, (c) =>
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
  const id = inquiryIdOf(c);
  const form = await readForm(c);
  return tryingAtDesk(c, form.values, async () => {
    await desk.act((ctx) => act(ctx, id, form));
    return `${desk.home}/inquiries/${id}?done=saved`;
  });
}
