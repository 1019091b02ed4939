import type { Context, Hono } from "hono";
import { InvalidInput } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import {
  confirmOverride,
  overridableArticle,
  overrideArticle,
  removeOverride,
  restoreOverride,
} from "../../../actions/knowledge/override-article.ts";
import { textIn } from "../../../model/knowledge/article.ts";
import { doneNotice } from "./done-notice.tsx";
import { OverridePage } from "./override-page.tsx";
import { ARTICLE, articleIn, NETWORK_PART, ROOTS, seatAt } from "./seat.ts";
import { wholeNumber } from "./typed-article.ts";

type Web = Context<WebEnv>;
type Wrong = {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
};

const [, DESK] = ROOTS;
const ID = ":override{[0-9a-f-]{36}}";

/** What a library does with the network's articles for its own readers. */
export function overrideRoutes(app: Hono<WebEnv>): void {
  const one = `${NETWORK_PART}/${ARTICLE}`;
  app.get(one, (c) => show(c));
  app.post(`${one}/override`, put);
  app.post(`${one}/confirmation`, confirm);
  app.post(`${DESK}/overrides/${ID}/removal`, remove);
  app.post(`${DESK}/overrides/${ID}/restoration`, restore);
}

async function show(c: Web, wrong?: Wrong): Promise<Response> {
  const seat = seatAt(c);
  const overridden = await seat.act((ctx) => overridableArticle(ctx, articleIn(c)));
  const { override } = overridden;
  const stored = { values: { way: override?.way ?? "", note: override?.note ?? "" }, faults: {} };
  const body = <OverridePage seat={seat} {...overridden} {...(wrong ?? stored)} />;
  const { title } = textIn(overridden.article, seat.view.locale);
  const told = wrong ? ({ status: 422 } as const) : { notice: doneNotice(c, seat) };
  return page(c, { title, noIndex: true, ...told, body });
}

async function put(c: Web): Promise<Response> {
  const { act, root } = seatAt(c);
  const form = await readForm(c);
  const given = { way: form.text("way"), note: form.text("note") };
  try {
    const begun = await act((ctx) => overrideArticle(ctx, articleIn(c), given));
    const next = begun ?? `network/${articleIn(c)}`;
    return c.redirect(`${root}/${next}?done=overridden`, 303);
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return show(c, { values: form.values, faults: fault.fields });
  }
}

async function confirm(c: Web): Promise<Response> {
  const { act, root } = seatAt(c);
  const seen = wholeNumber((await readForm(c)).text("seen"));
  await act((ctx) => confirmOverride(ctx, articleIn(c), seen));
  return c.redirect(`${root}/network/${articleIn(c)}?done=confirmed`, 303);
}

async function remove(c: Web): Promise<Response> {
  const { act, root } = seatAt(c);
  const id = c.req.param("override") ?? "";
  await act((ctx) => removeOverride(ctx, id));
  return c.redirect(`${root}/network?done=override-removed&undo=${id}`, 303);
}

async function restore(c: Web): Promise<Response> {
  const { act, root } = seatAt(c);
  await act((ctx) => restoreOverride(ctx, c.req.param("override") ?? ""));
  return c.redirect(`${root}/network?done=override-restored`, 303);
}
