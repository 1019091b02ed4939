import type { Hono } from "hono";
import { readForm, type WebEnv } from "#kernel/http";
import type { Locale } from "#kernel/i18n";
import {
  askForErasure,
  ERASURE_DAYS,
  erasureDue,
  exportPerson,
  identityPrivacy,
  keepAccount,
} from "#kernel/identity";
import { mailPrivacy } from "#kernel/mail";
import { noticesPrivacy } from "#kernel/notices";
import type { PrivacyHandler } from "#kernel/privacy";
import { isKey, words } from "../messages/index.ts";
import { doneNotice, goTo, personal, signedIn, type Web, wordsOf } from "./answer.tsx";
import { bySystem } from "./arrival.ts";
import { erasureNotice } from "./erasure-notice.tsx";
import type { Faults } from "./faults.tsx";
import { isFresh, signInAgain } from "./fresh.ts";
import { PrivacyPage } from "./privacy-page.tsx";

const PAGE = "/my/privacy";

/** `handlers`: everybody who keeps something of a person, the kernel's parts among them. */
export function privacyRoutes(app: Hono<WebEnv>, handlers: readonly PrivacyHandler[]): void {
  app.get(PAGE, (c) => show(c, handlers));

  app.get(`${PAGE}/export.json`, async (c) => {
    const { id } = signedIn(c);
    const all = await bySystem(c)((ctx) => exportPerson(ctx, id, handlers));
    return c.body(JSON.stringify(all, null, 2), 200, {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="my-data.json"',
      "cache-control": "no-store",
    });
  });

  app.post(`${PAGE}/erasure`, async (c) => {
    const { id } = signedIn(c);
    if (!(await readForm(c)).text("confirm"))
      return show(c, handlers, { confirm: "erasure-unconfirmed" });
    if (!(await isFresh(c))) return signInAgain(c, PAGE);
    const { act, session } = c.get("visit");
    await act((ctx) => askForErasure(ctx, id, session));
    return goTo(c, PAGE, "privacy-erase-asked");
  });

  app.post(`${PAGE}/erasure/withdrawal`, async (c) => {
    const { id } = signedIn(c);
    await c.get("visit").act((ctx) => keepAccount(ctx, id));
    return goTo(c, PAGE, "privacy-erase-kept");
  });
}

async function show(
  c: Web,
  handlers: readonly PrivacyHandler[],
  faults: Faults = {},
): Promise<Response> {
  const t = wordsOf(c);
  const { id } = signedIn(c);
  const { act, locale } = c.get("visit");
  const erasureAsked = (await act((ctx) => erasureDue(ctx, id))) !== null;
  const props = { t, kept: keptSentences(locale, handlers), erasureAsked, faults };
  return personal(c, {
    title: t("my-privacy"),
    status: Object.keys(faults).length > 0 ? 422 : 200,
    notice: [doneNotice(c, ["privacy-erase-asked", "privacy-erase-kept"]), await erasureNotice(c)],
    body: <PrivacyPage {...props} />,
  });
}

/** The kernel's rules in our words, then what each module says itself. */
function keptSentences(locale: Locale, handlers: readonly PrivacyHandler[]): readonly string[] {
  const t = words(locale);
  const rules = [
    ...(identityPrivacy.retention ?? []),
    ...mailPrivacy.retention,
    ...noticesPrivacy.retention,
  ];
  const ruled = rules.map(({ name, days }) => (isKey(name) ? t(name, { days }) : ""));
  return [
    t("kept-account"),
    ...ruled.filter(Boolean),
    t("kept-wishes"),
    t("kept-erasure", { days: ERASURE_DAYS }),
    t("kept-deeds"),
    ...handlers.flatMap(({ kept }) => kept?.(locale) ?? []),
  ];
}
