import type { Hono } from "hono";
import { Refusal } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import {
  isStopUndo,
  kindsOfStop,
  type NoticeKind,
  readStop,
  type Stop,
  stopMail,
  undoStop,
} from "#kernel/notices";
import { FormButton } from "#ui";
import { goTo, personal, type Web } from "../answer.tsx";
import { bySystem } from "../arrival.ts";
import { Done, noticeWordsOf } from "./said.tsx";
import { StopPage } from "./stop-page.tsx";

/**
 * Ending mail by the address in a letter, signed in or not. Looking changes nothing, since mail
 * programs look by themselves; a POST does, also of a machine (RFC 8058 §3.2).
 */
export function stopRoutes(app: Hono<WebEnv>, kinds: readonly NoticeKind[]): void {
  app.get("/notices/stop/:token", (c) => show(c, kinds));

  app.post("/notices/stop/:token", async (c) => {
    const stop = await stopOf(c);
    const undo = await bySystem(c)((ctx) => stopMail(ctx, stop, kinds));
    // A machine is answered at once: RFC 8058 §3.1 forbids to send it on.
    if ((await readForm(c)).text("List-Unsubscribe") === "One-Click") return c.text("OK\n");
    return goTo(c, `${c.req.path}?${new URLSearchParams({ undo: undo ?? "" })}`);
  });

  app.post("/notices/stop/:token/undo", async (c) => {
    const undo = (await readForm(c)).text("undo");
    if (!(await bySystem(c)((ctx) => undoStop(ctx, undo, kinds))))
      throw new Refusal("stop-unknown");
    return goTo(c, `/notices/stop/${encodeURIComponent(c.req.param("token"))}?undone=1`);
  });
}

/** @throws Refusal("stop-unknown") for an address that we never wrote */
async function stopOf(c: Web): Promise<Stop> {
  const token = c.req.param("token") ?? "";
  const stop = await bySystem(c)((ctx) => readStop(ctx, token));
  if (!stop) throw new Refusal("stop-unknown");
  return stop;
}

async function show(c: Web, kinds: readonly NoticeKind[]): Promise<Response> {
  const t = noticeWordsOf(c);
  const labels = kindsOfStop(await stopOf(c), kinds).map(({ label }) =>
    label(c.get("visit").locale),
  );
  const undo = c.req.query("undo") ?? "";
  const done = undo !== "" && (await bySystem(c)((ctx) => isStopUndo(ctx, undo)));
  const path = c.req.path;
  return personal(c, {
    title: t("stop-title"),
    notice: done ? (
      <Done
        text={t("stop-done")}
        undo={
          <FormButton action={`${path}/undo`} fields={{ undo }} icon="undo">
            {t("undo")}
          </FormButton>
        }
      />
    ) : c.req.query("undone") === "1" ? (
      <Done text={t("stop-undone")} />
    ) : undefined,
    body: <StopPage {...{ t, labels, done, path }} />,
  });
}
