import type { Context, Hono } from "hono";
import { InvalidInput } from "#kernel/access";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import type { Ctx } from "#kernel/tenancy";
import { page } from "#ui";
import { keptCanned } from "../../actions/canned/find-canned.ts";
import { replaceCanned, seenSource } from "../../actions/canned/replace-canned.ts";
import {
  removeCanned,
  renameCanned,
  restoreCanned,
  sayCanned,
  writeCanned,
} from "../../actions/canned/write-canned.ts";
import { cannedLanguage } from "../../model/canned/shape.ts";
import type { Typed } from "./canned-fields.tsx";
import { CANNED_SEATS, cannedSeatOf, ownerIn } from "./canned-seat.ts";
import { EditCannedPage } from "./edit-page.tsx";
import type { EditPageProps } from "./edit-props.ts";
import { showCanned } from "./list-routes.tsx";
import { NewCannedPage } from "./new-page.tsx";
import { doneIn } from "./read-done.ts";

/** One canned answer, and all that is done with it. */
export function cannedEditRoutes(app: Hono<WebEnv>): void {
  for (const at of CANNED_SEATS) {
    app.get(`${at}/new`, (c) => showNew(c));
    app.post(at, add);
    app.get(`${at}/:id`, (c) => show(c));
    app.post(`${at}/:id`, rename);
    app.post(`${at}/:id/texts`, say);
    app.post(`${at}/:id/removal`, (c) => inList(c, removeCanned, "removed"));
    app.post(`${at}/:id/restoration`, (c) => inList(c, restoreCanned, "restored"));
    app.post(`${at}/:id/replacement`, replace);
    app.post(`${at}/:id/review`, (c) => inList(c, seenSource, "seen"));
  }
}

const idOf = (c: Context) => c.req.param("id") ?? "";
const topicsIn = (form: Form) =>
  form
    .text("topics")
    .split(/[,،;؛\n]/)
    .map((topic) => topic.trim())
    .filter(Boolean);
const bodyIn = (form: Form) => form.text("body").replaceAll("\r\n", "\n");
const factsIn = (form: Form) => ({
  name: form.text("name").replace(/^\//, ""),
  topics: topicsIn(form),
});

function showNew(c: Context<WebEnv>, wrong?: Typed): Response {
  const seat = cannedSeatOf(c);
  const typed = wrong ?? { values: { language: seat.desk?.library.locale ?? "en" }, faults: {} };
  return page(c, {
    title: seat.t("new"),
    status: wrong ? 422 : 200,
    noIndex: true,
    body: <NewCannedPage seat={seat} typed={typed} />,
  });
}

async function add(c: Context<WebEnv>): Promise<Response> {
  const seat = cannedSeatOf(c);
  const form = await readForm(c);
  const given = { ...factsIn(form), language: form.text("language"), body: bodyIn(form) };
  try {
    const owner = ownerIn(seat, form.text("owner"));
    const id = await seat.act((ctx) => writeCanned(ctx, owner, given));
    return c.redirect(`${seat.at}/${id}?done=saved`, 303);
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return showNew(c, { values: form.values, faults: fault.fields });
  }
}

type Wrong = NonNullable<EditPageProps["wrong"]>;

async function show(c: Context<WebEnv>, typed: Wrong | null = null): Promise<Response> {
  const seat = cannedSeatOf(c);
  const canned = await seat.act((ctx) => keptCanned(ctx, idOf(c)));
  const asked = typed?.form ?? c.req.query("language") ?? "";
  const wrong = typed ?? wrongCode(asked);
  return page(c, {
    title: `/${canned.name}`,
    status: wrong ? 422 : 200,
    noIndex: true,
    body: (
      <EditCannedPage
        seat={seat}
        canned={canned}
        done={wrong ? null : doneIn(c)}
        adding={newLanguage(canned, asked)}
        wrong={wrong}
      />
    ),
  });
}

const isCode = (asked: string) => cannedLanguage.safeParse(asked).success;

/** What is asked for, where it is a language in which there is no text yet. */
function newLanguage({ texts }: EditPageProps["canned"], asked: string): string | null {
  return isCode(asked) && !texts.some(({ language }) => language === asked) ? asked : null;
}

/** A language that is asked for and is none. */
function wrongCode(language: string): Wrong | null {
  if (language === "" || isCode(language)) return null;
  return { form: "language", values: { language }, faults: { language: "language-form" } };
}

function rename(c: Context<WebEnv>): Promise<Response> {
  return changed(c, "found", (ctx, form) => renameCanned(ctx, idOf(c), factsIn(form)));
}

async function say(c: Context<WebEnv>): Promise<Response> {
  const language = (await readForm(c)).text("language");
  return changed(c, language || "language", (ctx, form) =>
    sayCanned(ctx, idOf(c), { language, body: bodyIn(form) }),
  );
}

/** Changes it, or shows what was typed wrong in its form again. */
async function changed(
  c: Context<WebEnv>,
  name: string,
  does: (ctx: Ctx, form: Form) => Promise<void>,
): Promise<Response> {
  const seat = cannedSeatOf(c);
  const form = await readForm(c);
  try {
    await seat.act((ctx) => does(ctx, form));
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    const of = fault.fields["language"] === undefined ? name : "language";
    return show(c, { form: of, values: form.values, faults: fault.fields });
  }
  return c.redirect(`${seat.at}/${idOf(c)}?done=saved`, 303);
}

async function replace(c: Context<WebEnv>): Promise<Response> {
  const seat = cannedSeatOf(c);
  try {
    const own = await seat.act((ctx) => replaceCanned(ctx, idOf(c)));
    return c.redirect(`${seat.at}/${own}`, 303);
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return showCanned(c, fault.fields);
  }
}

/** Does something with it that leads back to the list, which says what was done, or why it was not. */
async function inList(
  c: Context<WebEnv>,
  does: (ctx: Ctx, id: string) => Promise<void>,
  done: "removed" | "restored" | "seen",
): Promise<Response> {
  const seat = cannedSeatOf(c);
  const id = idOf(c);
  try {
    await seat.act((ctx) => does(ctx, id));
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return showCanned(c, fault.fields);
  }
  return c.redirect(`${seat.at}?${new URLSearchParams({ done, text: id })}`, 303);
}
