import type { Context, Hono } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { page } from "#ui";
import {
  decide,
  type Decision,
  decisions,
  openCalls,
} from "../../actions/own-system/decide-call.ts";
import { letSystemIn, ownSystemDoor, shutSystemOut } from "../../actions/own-system/let-in.ts";
import {
  type OwnSystemSet,
  ownSystemSet,
  saveOwnSystem,
  turnOwnSystem,
} from "../../actions/own-system/set-own-system.ts";
import { type Sample, tryOwnSystem } from "../../actions/own-system/try-own-system.ts";
import { isOwnSystemKey, ownSystemWords } from "../../messages/own-system-index.ts";
import { type LendingDesk, lendingDeskOf } from "../desk/lending-desk.ts";
import { OwnSystemPage, type OwnSystemPageProps, type SettingsProps } from "./own-system-page.tsx";
import {
  inputOf,
  kindOf,
  typedBlank,
  typedFrom,
  typedIn,
  type TypedSystem,
} from "./typed-system.ts";

const address = "/desk/:code/lending/own-system";

/** The desk's pages about the library's own system and lending. */
export function ownSystemRoutes(app: Hono<WebEnv>): void {
  app.get(address, (c) => show(c, lendingDeskOf(c)));
  app.post(address, (c) => save(c, administratorsDesk(c)));
  app.post(`${address}/trials`, (c) => tryNow(c, administratorsDesk(c)));
  app.post(`${address}/pause`, (c) => turn(c, administratorsDesk(c), false));
  app.post(`${address}/resumption`, (c) => turn(c, administratorsDesk(c), true));
  app.post(`${address}/door`, (c) => letIn(c, administratorsDesk(c)));
  app.post(`${address}/door/removal`, (c) => shutOut(c, administratorsDesk(c)));
  app.post(`${address}/calls/:id/:decision`, (c) => decideOn(c, lendingDeskOf(c)));
}

const homeOf = (desk: LendingDesk) => `${desk.home}/own-system`;

function administratorsDesk(c: Context<WebEnv>): LendingDesk {
  const desk = lendingDeskOf(c);
  if (!desk.mayAdminister) throw new Refusal("forbidden");
  return desk;
}

async function save(c: Context<WebEnv>, desk: LendingDesk): Promise<Response> {
  const form = await readForm(c);
  const kind = kindOf(form.text("kind"));
  if (!kind) throw new Refusal("not-found");
  const typed = typedIn(form, kind);
  return orFaults(c, desk, { typed }, async () => {
    await desk.act((ctx) => saveOwnSystem(ctx, inputOf(typed, form)));
    return c.redirect(`${homeOf(desk)}?done=saved`, 303);
  });
}

async function tryNow(c: Context<WebEnv>, desk: LendingDesk): Promise<Response> {
  const form = await readForm(c);
  const sample: Sample = { card: form.text("card"), barcode: form.text("barcode") };
  const trial = await tryOwnSystem(c.get("visit"), desk.library.id, sample);
  return show(c, desk, { sample, trial });
}

async function turn(c: Context<WebEnv>, desk: LendingDesk, on: boolean): Promise<Response> {
  await desk.act((ctx) => turnOwnSystem(ctx, on));
  return c.redirect(`${homeOf(desk)}?done=turned-${on ? "on" : "off"}`, 303);
}

/** The password is shown on this very answer, and on none after it. */
async function letIn(c: Context<WebEnv>, desk: LendingDesk): Promise<Response> {
  const agency = (await readForm(c)).text("agency");
  return orFaults(c, desk, { agency }, async () => {
    const token = await desk.act((ctx) => letSystemIn(ctx, agency));
    return show(c, desk, { token });
  });
}

async function shutOut(c: Context<WebEnv>, desk: LendingDesk): Promise<Response> {
  await desk.act(shutSystemOut);
  return c.redirect(`${homeOf(desk)}?done=door-removed`, 303);
}

async function decideOn(c: Context<WebEnv>, desk: LendingDesk): Promise<Response> {
  const id = c.req.param("id") ?? "";
  const decision = decisions.find((one) => one === c.req.param("decision"));
  if (!isId(id) || !decision) throw new Refusal("not-found");
  await desk.act((ctx) => decide(ctx, id, decision));
  return c.redirect(`${homeOf(desk)}?done=decided-${decision}&of=${id}`, 303);
}

async function orFaults(
  c: Context<WebEnv>,
  desk: LendingDesk,
  shown: Shown,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    const t = ownSystemWords(desk.locale);
    const faults = Object.entries(fault.fields).map(([name, code]) => {
      const key = `fault-${code}`;
      return [name, t(isOwnSystemKey(key) ? key : "fault-system-form")];
    });
    return show(c, desk, { ...shown, faults: Object.fromEntries(faults) }, 422);
  }
}

type Shown = Partial<
  Pick<SettingsProps, "typed" | "faults" | "sample" | "trial" | "token" | "agency">
>;

async function show(
  c: Context<WebEnv>,
  desk: LendingDesk,
  shown: Shown = {},
  status: 200 | 422 = 200,
): Promise<Response> {
  const t = ownSystemWords(desk.locale);
  const calls = await desk.act(openCalls);
  const settings = desk.mayAdminister ? await settingsOf(c, desk, shown) : null;
  const body = (
    <OwnSystemPage
      {...{ desk, t, settings, ...calls }}
      action={homeOf(desk)}
      told={toldOf(c, desk)}
    />
  );
  return page(c, {
    title: t("own-system"),
    status,
    noIndex: true,
    width: "wide",
    elements: ["copy"],
    body,
  });
}

const unshown = {
  faults: {},
  sample: { card: "", barcode: "" },
  trial: null,
  token: null,
  agency: "",
} as const;

async function settingsOf(
  c: Context<WebEnv>,
  desk: LendingDesk,
  shown: Shown,
): Promise<SettingsProps> {
  const { set, door } = await desk.act(async (ctx) => ({
    set: await ownSystemSet(ctx),
    door: await ownSystemDoor(ctx),
  }));
  const { config } = c.get("visit").services;
  return {
    desk,
    t: ownSystemWords(desk.locale),
    action: homeOf(desk),
    typed: formFor(c.req.query("kind"), set),
    hasSecret: set?.hasSecret ?? false,
    stored: set && { off: set.off, connected: set.settings.kind !== "none" },
    editing: shown.typed !== undefined || c.req.query("kind") !== undefined,
    door,
    url: new URL("/ncip", config.publicUrl).href,
    ...unshown,
    ...shown,
  };
}

/** The form of the kind that was chosen, else of what is stored. */
function formFor(kind: string | undefined, set: OwnSystemSet | null): TypedSystem | null {
  const chosen = kindOf(kind);
  const stored = set && typedFrom(set.settings);
  return chosen && chosen !== stored?.kind ? typedBlank(chosen) : stored;
}

const UNDONE: readonly Decision[] = ["by-hand", "drop"];

/** What was just done, and of which call it can be taken back. */
function toldOf(c: Context<WebEnv>, desk: LendingDesk): OwnSystemPageProps["told"] {
  const done = c.req.query("done") ?? "";
  const of = c.req.query("of") ?? "";
  const telling = ["saved", "turned-on", "turned-off", "door-removed"];
  const key = telling.includes(done) || done.startsWith("decided-") ? done : "";
  if (!isOwnSystemKey(key)) return null;
  const back = UNDONE.some((decision) => key === `decided-${decision}`) && isId(of);
  return { text: ownSystemWords(desk.locale)(key), undo: back ? of : null };
}
