import type { Context, Hono } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import { ownTarget, saveTarget, turnTarget } from "../../../actions/availability/set-target.ts";
import { healthOf, tryTarget } from "../../../actions/availability/try-target.ts";
import { type LiveKey, liveWords } from "../../../messages/pages-live-index.ts";
import { type Desk, deskOf } from "../desk.ts";
import { TargetPage, type TargetPageProps } from "./target-page.tsx";
import {
  inputOf,
  kindOf,
  typedBlank,
  typedFrom,
  typedIn,
  type TypedTarget,
} from "./typed-target.ts";

const address = "/desk/:code/catalogue/availability";

/** The desk's pages about the library's own system. */
export function targetRoutes(app: Hono<WebEnv>): void {
  app.get(address, (c) => show(c, administratorsDesk(c), { done: doneOf(c.req.query("done")) }));
  app.post(address, (c) => save(c, administratorsDesk(c)));
  app.post(`${address}/trials`, (c) => tryNow(c, administratorsDesk(c)));
  app.post(`${address}/pause`, (c) => turn(c, administratorsDesk(c), false));
  app.post(`${address}/resumption`, (c) => turn(c, administratorsDesk(c), true));
}

function administratorsDesk(c: Context<WebEnv>): Desk {
  const desk = deskOf(c);
  if (!desk.mayLoad) throw new Refusal("forbidden");
  return desk;
}

async function save(c: Context<WebEnv>, desk: Desk): Promise<Response> {
  const form = await readForm(c);
  const kind = kindOf(form.text("connector"));
  if (!kind) throw new Refusal("not-found");
  const typed = typedIn(form, kind);
  try {
    await desk.act((ctx) => saveTarget(ctx, inputOf(typed, form)));
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return show(c, desk, { typed, faults: faultsIn(fault, desk) }, 422);
  }
  return c.redirect(`${desk.home}/availability?done=saved`, 303);
}

function faultsIn({ fields }: InvalidInput, { locale }: Desk): Readonly<Record<string, string>> {
  const t = liveWords(locale);
  return Object.fromEntries(
    Object.entries(fields).map(([name, code]) => [name, t(`fault-${code}` as LiveKey)]),
  );
}

async function tryNow(c: Context<WebEnv>, desk: Desk): Promise<Response> {
  const number = (await readForm(c)).text("number");
  const trial = await tryTarget(c.get("visit"), desk.library.id, number === "" ? null : number);
  return show(c, desk, { number, trial });
}

async function turn(c: Context<WebEnv>, desk: Desk, on: boolean): Promise<Response> {
  await desk.act((ctx) => turnTarget(ctx, on));
  return c.redirect(`${desk.home}/availability?done=turned-${on ? "on" : "off"}`, 303);
}

type Shown = Partial<Pick<TargetPageProps, "typed" | "faults" | "number" | "trial" | "done">>;

async function show(
  c: Context<WebEnv>,
  desk: Desk,
  { typed, faults = {}, number = "", trial, done = null }: Shown,
  status: 200 | 422 = 200,
): Promise<Response> {
  const t = liveWords(desk.locale);
  const target = await desk.act(ownTarget);
  const { config } = c.get("visit").services;
  const body = (
    <TargetPage
      {...{ desk, t, faults, number, trial, done }}
      action={`${desk.home}/availability`}
      typed={typed ?? formFor(c.req.query("connector"), target && typedFrom(target.settings))}
      hasSecret={Boolean(target?.sealed)}
      usualDeadline={config.AVAILABILITY_MS}
      stored={target && { health: healthOf(target), off: target.offAt !== null }}
    />
  );
  return page(c, { title: t("availability"), status, noIndex: true, body });
}

/** The form of the kind that the address names, else of the stored settings, else none. */
function formFor(named: string | undefined, stored: TypedTarget | null): TypedTarget | null {
  const kind = kindOf(named);
  return kind && kind !== stored?.kind ? typedBlank(kind) : stored;
}

function doneOf(text: string | undefined): TargetPageProps["done"] {
  const known = ["saved", "turned-off", "turned-on"] as const;
  return known.find((one) => one === text) ?? null;
}
