import { randomBytes } from "node:crypto";
import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { page } from "#ui";
import { enterPeer } from "../../actions/peers/enter-peer.ts";
import { fetchKeys } from "../../actions/peers/fetch-keys.ts";
import {
  changePeer,
  decidePeerChange,
  peerRecord,
  peerRecords,
  removePeer,
  restorePeer,
  takeKeys,
} from "../../actions/peers/manage-peers.ts";
import { peersWords } from "../../messages/peers-index.ts";
import { attempt, type FormState, stored, typed } from "../desk/form-state.ts";
import { actForNetwork, NetworkFrame } from "../network/network-frame.tsx";
import { said, viewOf } from "../view.ts";
import { peerState, readPeer } from "./peer-fields.ts";
import { PeerForm } from "./peer-form.tsx";
import { peerNotice } from "./peer-notice.tsx";
import { PeerList, PeerPage } from "./peer-pages.tsx";

type Web = Context<WebEnv>;
const PATH = "/network/peers";
const ONE = `${PATH}/:peer{[A-Za-z0-9-]{1,32}}`;

/** Foreign systems, for coordinators. */
export function peerRoutes(app: Hono<WebEnv>): void {
  app.get(PATH, showList);
  app.get(`${PATH}/new`, (c) => showForm(c, null, stored({ ours: "signature" })));
  app.post(PATH, enter);
  app.get(ONE, showPeer);
  app.get(`${ONE}/edit`, async (c) => {
    const peer = await actForNetwork(c, (ctx) => peerRecord(ctx, codeOf(c)));
    return showForm(c, codeOf(c), peerState(peer));
  });
  app.post(ONE, change);
  app.post(`${ONE}/decision`, decide);
  app.post(`${ONE}/trial`, tryPeer);
  app.post(`${ONE}/removal`, async (c) => {
    await actForNetwork(c, (ctx) => removePeer(ctx, codeOf(c)));
    return c.redirect(`${PATH}?removed=${codeOf(c)}`, 303);
  });
  app.post(`${ONE}/restoration`, async (c) => {
    await actForNetwork(c, (ctx) => restorePeer(ctx, codeOf(c)));
    return c.redirect(`${PATH}/${codeOf(c)}`, 303);
  });
}

function codeOf(c: Web): string {
  return c.req.param("peer") ?? "";
}

async function showList(c: Web): Promise<Response> {
  const view = viewOf(c);
  const peers = await actForNetwork(c, peerRecords);
  const body = (
    <NetworkFrame view={view} part="peers">
      <PeerList view={view} peers={peers} />
    </NetworkFrame>
  );
  const notice = peerNotice(c, view);
  return page(c, { title: peersWords(view.locale)("peers"), noIndex: true, notice, body });
}

async function showPeer(c: Web): Promise<Response> {
  const view = viewOf(c);
  const peer = await actForNetwork(c, (ctx) => peerRecord(ctx, codeOf(c)));
  const body = (
    <NetworkFrame view={view} part="peers">
      <PeerPage view={view} peer={peer} />
    </NetworkFrame>
  );
  const title = said(peer.names, view.locale).text;
  return page(c, { title, noIndex: true, notice: peerNotice(c, view), body });
}

async function showForm(
  c: Web,
  code: string | null,
  state: FormState,
  status: 200 | 422 = 200,
): Promise<Response> {
  const view = viewOf(c);
  const t = peersWords(view.locale);
  const peer = code === null ? null : await actForNetwork(c, (ctx) => peerRecord(ctx, code));
  if (code === null) await actForNetwork(c, peerRecords);
  const title = peer
    ? t("edit-title", { name: said(peer.names, view.locale).text })
    : t("new-peer");
  const suggested = randomBytes(32).toString("base64url");
  const body = (
    <NetworkFrame view={view} part="peers">
      <h2>{title}</h2>
      <PeerForm view={view} state={withoutTokens(state)} peer={peer} suggested={suggested} />
    </NetworkFrame>
  );
  return page(c, { title, status, noIndex: true, body });
}

/** A token that was typed does not come back to the page. */
function withoutTokens({ values, ...state }: FormState): FormState {
  return { ...state, values: { ...values, theirToken: "", ourToken: "" } };
}

async function enter(c: Web): Promise<Response> {
  const form = await readForm(c);
  const given = { code: form.text("code"), ...readPeer(form) };
  const result = await attempt(actForNetwork(c, (ctx) => enterPeer(ctx, given)));
  if (result.faults) return showForm(c, null, typed(form, result.faults), 422);
  return c.redirect(`${PATH}/${form.text("code")}?said=saved`, 303);
}

async function change(c: Web): Promise<Response> {
  const form = await readForm(c);
  const result = await attempt(
    actForNetwork(c, (ctx) => changePeer(ctx, codeOf(c), readPeer(form))),
  );
  if (result.faults) return showForm(c, codeOf(c), typed(form, result.faults), 422);
  return c.redirect(`${PATH}/${codeOf(c)}?said=${result.done ? "change-waits" : "saved"}`, 303);
}

async function decide(c: Web): Promise<Response> {
  const form = await readForm(c);
  const { setup, approved } = verdictOf(form);
  await actForNetwork(c, (ctx) => decidePeerChange(ctx, codeOf(c), setup, approved));
  return c.redirect(`${PATH}/${codeOf(c)}?said=decided`, 303);
}

function verdictOf(form: Form): { readonly setup: string; readonly approved: boolean } {
  const [setup, verdict] = [form.text("setup"), form.text("verdict")];
  if (!isId(setup) || !["approve", "reject"].includes(verdict)) throw new Refusal("not-found");
  return { setup, approved: verdict === "approve" };
}

/** Asks the peer outside of any transaction, so that a slow one holds nothing up. */
async function tryPeer(c: Web): Promise<Response> {
  const peer = await actForNetwork(c, (ctx) => peerRecord(ctx, codeOf(c)));
  const url = peer.current?.setup.jwksUrl;
  if (!url) throw new Refusal("not-found");
  const answer = await fetchKeys(c.get("visit").services.config, url);
  if (answer.fault !== undefined)
    return c.redirect(`${PATH}/${codeOf(c)}?fault=${answer.fault}`, 303);
  const outcome = await actForNetwork(c, (ctx) => takeKeys(ctx, codeOf(c), answer.keys));
  return c.redirect(`${PATH}/${codeOf(c)}?said=try-${outcome}`, 303);
}
