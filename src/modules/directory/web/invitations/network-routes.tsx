import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { Notice, page } from "#ui";
import { acceptPartner, declinePartner } from "../../actions/invitations/decide-invitation.ts";
import {
  invitePartner,
  partnerInvitation,
  partnerInvitations,
  withdrawPartner,
} from "../../actions/invitations/invite-partner.ts";
import { peersWords } from "../../messages/peers-index.ts";
import { attempt, type FormState, stored, typed } from "../desk/form-state.ts";
import { actForNetwork, NetworkFrame } from "../network/network-frame.tsx";
import { viewOf } from "../view.ts";
import { InvitationList } from "./invitation-list.tsx";
import { ReviewPage } from "./review-page.tsx";

type Web = Context<WebEnv>;
const PATH = "/network/invitations";

/** Partners who are invited, for coordinators. */
export function networkInvitationRoutes(app: Hono<WebEnv>): void {
  app.get(PATH, (c) => showList(c, stored({ locale: c.get("visit").locale })));
  app.post(PATH, async (c) => {
    const form = await readForm(c);
    const result = await attempt(actForNetwork(c, (ctx) => invitePartner(ctx, form.values)));
    if (result.faults) return showList(c, typed(form, result.faults), 422);
    return c.redirect(`${PATH}?said=invited`, 303);
  });
  app.get(`${PATH}/:id`, (c) => showReview(c, null));
  app.post(`${PATH}/:id/withdrawal`, async (c) => {
    await actForNetwork(c, (ctx) => withdrawPartner(ctx, idOf(c)));
    return c.redirect(PATH, 303);
  });
  app.post(`${PATH}/:id/acceptance`, async (c) => {
    const form = await readForm(c);
    const result = await attempt(
      actForNetwork(c, (ctx) => acceptPartner(ctx, idOf(c), form.text("code"))),
    );
    if (result.faults) return showReview(c, typed(form, result.faults));
    return c.redirect(`/network/agreements/${result.done}`, 303);
  });
  app.post(`${PATH}/:id/refusal`, async (c) => {
    await actForNetwork(c, (ctx) => declinePartner(ctx, idOf(c)));
    return c.redirect(PATH, 303);
  });
}

function idOf(c: Web): string {
  const id = c.req.param("id") ?? "";
  if (!isId(id)) throw new Refusal("not-found");
  return id;
}

async function showList(c: Web, state: FormState, status: 200 | 422 = 200): Promise<Response> {
  const view = viewOf(c);
  const t = peersWords(view.locale);
  const invitations = await actForNetwork(c, partnerInvitations);
  const notice =
    c.req.query("said") === "invited" ? (
      <Notice tone="ok" announce="status">
        <p>{t("invited")}</p>
      </Notice>
    ) : undefined;
  const body = (
    <NetworkFrame view={view} part="partners">
      <InvitationList view={view} invitations={invitations} state={state} />
    </NetworkFrame>
  );
  return page(c, { title: t("invitations"), status, noIndex: true, notice, body });
}

async function showReview(c: Web, state: FormState | null): Promise<Response> {
  const view = viewOf(c);
  const invitation = await actForNetwork(c, (ctx) => partnerInvitation(ctx, idOf(c)));
  const title = peersWords(view.locale)("review-title", { name: invitation.name });
  const body = (
    <NetworkFrame view={view} part="partners">
      <ReviewPage view={view} invitation={invitation} state={state ?? stored({})} title={title} />
    </NetworkFrame>
  );
  return page(c, { title, status: state ? 422 : 200, noIndex: true, body });
}
