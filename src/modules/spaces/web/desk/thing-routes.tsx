import type { Context, Hono } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { branchesOf } from "#modules/directory";
import { page } from "#ui";
import {
  addThing,
  changeThing,
  offerThing,
  thingHere,
  thingsOf,
} from "../../actions/change-thing.ts";
import { closeTime } from "../../actions/desk-day.ts";
import { type BookingDesk, bookingDeskOf } from "./booking-desk.ts";
import { doneNotice } from "./desk-frame.tsx";
import { readThing, stateOf, type ThingState, usualFacts } from "./thing-form.tsx";
import { ThingPage, type ThingProps } from "./thing-page.tsx";
import { ThingsPage } from "./things-page.tsx";

type Web = Context<WebEnv>;
const PATH = "/desk/:code/spaces/things";
const ONE = `${PATH}/:thing`;

/** What of a library can be booked. */
export function thingsRoutes(app: Hono<WebEnv>): void {
  app.get(PATH, showThings);
  app.post(PATH, (c) => save(c, null));
  app.get(`${PATH}/new`, (c) => showNew(c));
  app.get(ONE, (c) => showThing(c));
  app.post(ONE, (c) => save(c, thingOf(c)));
  app.post(`${ONE}/withdrawal`, (c) => offer(c, false));
  app.post(`${ONE}/return`, (c) => offer(c, true));
  app.post(`${ONE}/closures`, close);
}

function thingOf(c: Web): string {
  const id = c.req.param("thing") ?? "";
  if (!isId(id)) throw new Refusal("not-found");
  return id;
}

async function showThings(c: Web): Promise<Response> {
  const desk = bookingDeskOf(c);
  const things = await desk.act((ctx) => thingsOf(ctx, desk.library));
  const of = c.req.query("of") ?? "";
  const undo =
    c.req.query("done") === "withdrawn" && isId(of) ? `${desk.home}/things/${of}/return` : null;
  return page(c, {
    title: desk.t("part-things"),
    noIndex: true,
    width: "wide",
    notice: doneNotice(desk, c.req.query("done"), undo),
    body: <ThingsPage desk={desk} things={things} />,
  });
}

async function showNew(c: Web, again?: ThingState): Promise<Response> {
  const desk = bookingDeskOf(c);
  if (!desk.mayAdminister) throw new Refusal("forbidden");
  return show(c, desk, { thing: null, state: again ?? stateOf(usualFacts), closing: open });
}

const open: ThingProps["closing"] = { values: {}, faults: {}, refused: null };

async function showThing(
  c: Web,
  again: Partial<Pick<ThingProps, "state" | "closing">> = {},
): Promise<Response> {
  const desk = bookingDeskOf(c);
  const thing = await desk.act((ctx) => thingHere(ctx, desk.library, thingOf(c)));
  return show(c, desk, { thing, state: stateOf(thing), closing: open, ...again });
}

async function show(
  c: Web,
  desk: BookingDesk,
  shown: Pick<ThingProps, "thing" | "state" | "closing">,
): Promise<Response> {
  const { code } = desk.library;
  const branches = (await desk.act((ctx) => branchesOf(ctx, [code]))).get(code);
  const isWrong = [shown.state, shown.closing].some(({ faults }) => Object.keys(faults).length > 0);
  return page(c, {
    title: shown.thing?.name ?? desk.t("new-thing"),
    status: isWrong ? 422 : shown.closing.refused === null ? 200 : 409,
    noIndex: true,
    notice: isWrong ? undefined : doneNotice(desk, c.req.query("done")),
    body: <ThingPage desk={desk} branches={[...(branches?.values() ?? [])]} {...shown} />,
  });
}

async function save(c: Web, id: string | null): Promise<Response> {
  const desk = bookingDeskOf(c);
  const form = await readForm(c);
  const { given, faults } = readThing(form);
  const again = (wrong: ThingState["faults"]) => {
    const state = { values: form.values, faults: byField(wrong) };
    return id === null ? showNew(c, state) : showThing(c, { state });
  };
  if (Object.keys(faults).length > 0) return again(faults);
  try {
    await desk.act(async (ctx) =>
      id === null
        ? void (await addThing(ctx, desk.library, given))
        : changeThing(ctx, desk.library, id, given),
    );
  } catch (fault) {
    if (fault instanceof InvalidInput) return again(fault.fields);
    throw fault;
  }
  return c.redirect(`${desk.home}/things?done=${id === null ? "added" : "saved"}`, 303);
}

/** `hours.mon.0` is told at the field `mon`. */
function byField(faults: ThingState["faults"]): ThingState["faults"] {
  return Object.fromEntries(
    Object.entries(faults).map(([path, code]) => {
      const [field = "", day = ""] = path.split(".");
      return [field === "hours" ? day : field, code];
    }),
  );
}

async function offer(c: Web, offered: boolean): Promise<Response> {
  const desk = bookingDeskOf(c);
  const id = thingOf(c);
  await desk.act((ctx) => offerThing(ctx, desk.library, id, offered));
  const done = offered ? "returned" : "withdrawn";
  return c.redirect(`${desk.home}/things?done=${done}&of=${id}`, 303);
}

async function close(c: Web): Promise<Response> {
  const desk = bookingDeskOf(c);
  const form = await readForm(c);
  try {
    await desk.act((ctx) => closeTime(ctx, desk.library, thingOf(c), wishOf(form)));
  } catch (fault) {
    const { values } = form;
    if (fault instanceof InvalidInput)
      return showThing(c, { closing: { values, faults: fault.fields, refused: null } });
    if (!(fault instanceof Refusal) || fault.code !== "booking-taken") throw fault;
    const refused = desk.t("booked-then");
    return showThing(c, { closing: { values, faults: {}, refused } });
  }
  const day = form.text("from").slice(0, 10);
  return c.redirect(`${desk.home}?day=${day}&done=closed`, 303);
}

function wishOf({ text }: Form) {
  return { from: text("from"), until: text("until"), why: text("why").replaceAll("\r\n", "\n") };
}
