import type { Hono } from "hono";
import { Refusal } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import {
  type Hearer,
  listDevices,
  type NoticeKind,
  readHearer,
  removeDevice,
  rhythmsFor,
  saveWishes,
  senderKeys,
} from "#kernel/notices";
import { goTo, personal, signedIn, type Web } from "../answer.tsx";
import { bySystem } from "../arrival.ts";
import { type Faults, tried } from "../faults.tsx";
import { idOf } from "./centre-routes.tsx";
import { PUSH_ELEMENT } from "./push-element.tsx";
import { Done, noticeWordsOf } from "./said.tsx";
import { fieldsOf, readHoursForm, readWishForm } from "./settings-form.ts";
import { SettingsPage } from "./settings-page.tsx";

const PAGE = "/my/notices/settings";

/** What a person wants to hear, where, and when not. */
export function settingsRoutes(app: Hono<WebEnv>, kinds: readonly NoticeKind[]): void {
  app.get(PAGE, (c) => show(c, kinds));

  app.post(PAGE, async (c) => {
    const { id } = signedIn(c);
    const form = await readForm(c);
    const { act, services } = c.get("visit");
    const save = async () => {
      const hours = readHoursForm(form, services.clock.now());
      await act((ctx) => saveWishes(ctx, id, readWishForm(form, kinds), hours));
    };
    const { faults } = await tried(save());
    return faults ? show(c, kinds, form.values, faults) : goTo(c, `${PAGE}?done=settings-saved`);
  });

  app.post("/my/notices/devices/:id/removal", async (c) => {
    const [{ id: person }, id] = [signedIn(c), idOf(c)];
    await c.get("visit").act((ctx) => removeDevice(ctx, person, id));
    return goTo(c, `${PAGE}?done=device-removed`);
  });
}

/** The page with what is stored, or with what was typed where that came back. */
async function show(
  c: Web,
  kinds: readonly NoticeKind[],
  typed: Readonly<Record<string, string>> = {},
  faults: Faults = {},
): Promise<Response> {
  const { id } = signedIn(c);
  const t = noticeWordsOf(c);
  const { act, locale, session } = c.get("visit");
  const kept = await act(async (ctx) => ({
    hearer: await readHearer(ctx, id),
    devices: await listDevices(ctx, id, session),
  }));
  if (!kept.hearer) throw new Refusal("not-found");
  const { publicKey } = await bySystem(c)(senderKeys);
  const values = { ...valuesOf(kept.hearer, kinds), ...typed };
  const props = { t, locale, kinds, values, faults, devices: kept.devices, publicKey };
  return personal(c, {
    title: t("settings"),
    status: Object.keys(faults).length > 0 ? 422 : 200,
    notice: doneOf(c),
    elements: [PUSH_ELEMENT],
    body: <SettingsPage {...props} />,
  });
}

/** What is stored, as the form holds it. */
function valuesOf(
  { hours, wishes }: Hearer,
  kinds: readonly NoticeKind[],
): Readonly<Record<string, string>> {
  const chosen = kinds.flatMap((kind) => {
    const { mail, push } = rhythmsFor(kind, wishes.get(kind.name));
    const fields = fieldsOf(kind);
    return [
      [fields.mail, mail],
      [fields.push, push],
    ];
  });
  const minute = (time: Temporal.PlainTime | undefined) =>
    time?.toString({ smallestUnit: "minute" }) ?? "";
  return {
    ...Object.fromEntries(chosen),
    zone: hours.zone,
    "quiet-from": minute(hours.quiet?.from),
    "quiet-until": minute(hours.quiet?.until),
    pause: hours.pausedUntil?.toString() ?? "",
  };
}

function doneOf(c: Web) {
  const known = ["settings-saved", "device-removed", "device-added"] as const;
  const done = known.find((key) => key === c.req.query("done"));
  return done ? <Done text={noticeWordsOf(c)(done)} /> : undefined;
}
