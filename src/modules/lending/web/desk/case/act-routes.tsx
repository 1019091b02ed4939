import type { Context, Hono } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { type Form, localPath, readForm, type WebEnv } from "#kernel/http";
import type { Ctx } from "#kernel/tenancy";
import { Notice } from "#ui";
import { actOnRequest } from "../../../actions/act-on-request.ts";
import { actOnSupply } from "../../../actions/act-on-supply.ts";
import { askFirst } from "../../../actions/desk/ask-first.ts";
import { lookAgain, lookedAt } from "../../../actions/desk/attention.ts";
import { addNote, removeNote } from "../../../actions/desk/notes.ts";
import { ownRequest } from "../../../actions/desk/own-rows.ts";
import { readerPaid } from "../../../actions/desk/reader-paid.ts";
import { readSupplyCase } from "../../../actions/desk/read-supply.ts";
import { caseWords } from "../../../messages/desk-case-index.ts";
import { isKey } from "../../../messages/index.ts";
import { isRequesterAct, isSupplierAct } from "../../../model/desk/act-forms.ts";
import { afterDeed } from "../desk-notice.tsx";
import { type LendingDesk, lendingDeskOf } from "../lending-desk.ts";
import { refusalText } from "../refusal-text.ts";
import { showCase } from "./case-routes.tsx";
import { actInput } from "./typed-act.ts";

const address = "/desk/:code/lending";
type Side = "lend" | "borrow";

/** What is done on the page of a request or a supply. */
export function actRoutes(app: Hono<WebEnv>): void {
  for (const [path, side] of [
    ["supplies", "lend"],
    ["requests", "borrow"],
  ] as const) {
    app.post(`${address}/${path}/:id/acts/:act`, (c) => act(c, side));
    app.post(`${address}/${path}/:id/look`, (c) => look(c, side, path, lookedAt, "attention-seen"));
    app.post(`${address}/${path}/:id/look-again`, (c) =>
      look(c, side, path, lookAgain, "attention-back"),
    );
    app.post(`${address}/${path}/:id/notes`, async (c) => {
      const desk = lendingDeskOf(c);
      const id = c.req.param("id");
      const text = (await readForm(c)).text("text");
      const here = `${desk.home}/${path}/${id}`;
      if (text === "") return c.redirect(here, 303);
      const note = await desk.act((ctx) => addNote(ctx, side, id, text));
      return c.redirect(afterDeed(here, "note-added", note), 303);
    });
  }
  app.post(`${address}/requests/:id/payment`, async (c) => {
    const desk = lendingDeskOf(c);
    const id = c.req.param("id");
    await desk.act((ctx) => readerPaid(ctx, id));
    return c.redirect(`${desk.home}/requests/${id}#reader`, 303);
  });
  app.post(`${address}/notes/:id/removal`, (c) => moveNote(c, true));
  app.post(`${address}/notes/:id/return`, (c) => moveNote(c, false));
}

async function moveNote(c: Context<WebEnv>, removed: boolean): Promise<Response> {
  const desk = lendingDeskOf(c);
  const id = c.req.param("id") ?? "";
  const back = localPath((await readForm(c)).text("back"), desk.home);
  await desk.act((ctx) => removeNote(ctx, id, removed));
  return c.redirect(afterDeed(back, removed ? "note-removed" : "note-added", id), 303);
}

async function look(
  c: Context<WebEnv>,
  side: Side,
  path: string,
  work: (ctx: Ctx, side: Side, id: string) => Promise<void>,
  done: string,
): Promise<Response> {
  const desk = lendingDeskOf(c);
  const id = c.req.param("id") ?? "";
  await desk.act((ctx) => work(ctx, side, id));
  return c.redirect(afterDeed(`${desk.home}/${path}/${id}`, `${done}-${side}`, id), 303);
}

/** Does an act, and comes back with a word of it; what could not be done is told on the same page. */
async function act(c: Context<WebEnv>, side: Side): Promise<Response> {
  const desk = lendingDeskOf(c);
  const form = await readForm(c);
  const [id, name] = [c.req.param("id") ?? "", c.req.param("act") ?? ""];
  const here = `${desk.home}/${side === "lend" ? "supplies" : "requests"}/${id}`;
  try {
    await desk.act((ctx) =>
      side === "lend" ? lend(ctx, desk, id, name, form) : borrow(ctx, id, name, form),
    );
  } catch (fault) {
    return failed(c, desk, side, { act: name, values: form.values, fault });
  }
  return c.redirect(afterDeed(localPath(form.text("back"), here), name, id), 303);
}

async function lend(ctx: Ctx, desk: LendingDesk, id: string, name: string, form: Form) {
  if (!isSupplierAct(name)) throw new Refusal("not-found");
  const { copies } = await readSupplyCase(ctx, id);
  await actOnSupply(ctx, id, name, actInput(form, desk.library.timeZone, copies));
}

async function borrow(ctx: Ctx, id: string, name: string, form: Form) {
  if (!isRequesterAct(name) || name === "exhaust") throw new Refusal("not-found");
  await ownRequest(ctx, id);
  if (name === "ask") await askFirst(ctx, id);
  else {
    const note = form.text("note");
    await actOnRequest(ctx, id, name, note === "" ? {} : { note });
  }
}

type Failure = {
  readonly act: string;
  readonly values: Readonly<Record<string, string>>;
  readonly fault: unknown;
};

/** @throws the fault where it is not for this page to tell. */
function failed(
  c: Context<WebEnv>,
  desk: LendingDesk,
  side: Side,
  { act, values, fault }: Failure,
): Promise<Response> {
  const tell = (status: 409 | 422, text: string, wrong: readonly string[]) =>
    showCase(c, desk, side, {
      status,
      typed: { act, values, wrong },
      notice: (
        <Notice tone="danger" announce="alert" title={caseWords(desk.locale)("wrong-title")}>
          <p>{text}</p>
        </Notice>
      ),
    });
  if (fault instanceof InvalidInput)
    return tell(422, caseWords(desk.locale)("wrong"), Object.keys(fault.fields));
  if (fault instanceof Refusal && isKey(fault.code))
    return tell(409, refusalText(desk, side, fault.code, fault.params), []);
  throw fault;
}
