import type { Context, Hono } from "hono";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import { changeNetwork } from "../../actions/network.ts";
import { readNetwork } from "../../actions/read-directory.ts";
import { deskWords } from "../../messages/index.ts";
import type { NetworkData } from "../../model/shape.ts";
import { SavedNotice } from "../desk/directory-frame.tsx";
import { EntryForm } from "../desk/entry-form.tsx";
import { ContactFields, Line, Translated } from "../desk/fields.tsx";
import { attempt, type FormState, stored, typed } from "../desk/form-state.ts";
import { HueField } from "../desk/hue-field.tsx";
import { contactOf, localTextOf, textOrNull } from "../desk/read-fields.ts";
import { contactValues, localValues } from "../desk/values.ts";
import { type View, viewOf } from "../view.ts";
import { actForNetwork, NetworkFrame } from "./network-frame.tsx";

/** What the network says of itself, for its coordinator. */
export function networkProfileRoutes(app: Hono<WebEnv>): void {
  app.get("/network", async (c) => show(c, networkState(await actForNetwork(c, readNetwork))));

  app.post("/network", async (c) => {
    const form = await readForm(c);
    const result = await attempt(actForNetwork(c, (ctx) => changeNetwork(ctx, readProfile(form))));
    if (result.faults) return show(c, typed(form, result.faults), 422);
    return c.redirect("/network?saved=1", 303);
  });
}

function show(c: Context<WebEnv>, state: FormState, status: 200 | 422 = 200): Response {
  const view = viewOf(c);
  const body = (
    <NetworkFrame view={view} part="profile">
      <NetworkForm view={view} state={state} />
    </NetworkFrame>
  );
  const notice = c.req.query("saved") && status === 200 ? <SavedNotice view={view} /> : undefined;
  const title = deskWords(view.locale)("network");
  return page(c, { title, status, noIndex: true, notice, body });
}

const TRANSLATED = ["name", "tagline", "about"] as const;
const FIELDS = [
  ...TRANSLATED.flatMap((name) => ["en", "es", "ar"].map((locale) => `${name}.${locale}`)),
  "symbol",
  "contact.email",
  "contact.phone",
  "contact.website",
  "hue",
  "mark",
];

function NetworkForm({ view, state }: { view: View; state: FormState }) {
  const t = deskWords(view.locale);
  return (
    <EntryForm view={view} state={state} fields={FIELDS} action="/network" submit={t("save")}>
      {(entry) => (
        <>
          <Translated
            entry={entry}
            name="name"
            label={t("network-name")}
            hint={t("one-is-enough")}
          />
          <Translated entry={entry} name="tagline" label={t("tagline")} hint={t("tagline-hint")} />
          <Translated entry={entry} name="about" label={t("about")} hint={t("about-hint")} long />
          <Line
            entry={entry}
            name="symbol"
            label={t("symbol")}
            hint={t("symbol-hint")}
            width="short"
            dir="ltr"
          />
          <ContactFields entry={entry} />
          <HueField entry={entry} />
          <Line entry={entry} name="mark" label={t("mark")} hint={t("mark-hint")} width="short" />
        </>
      )}
    </EntryForm>
  );
}

function networkState(network: NetworkData): FormState {
  return stored({
    ...localValues("name", network.name),
    ...localValues("tagline", network.tagline),
    ...localValues("about", network.about),
    ...contactValues(network.contact),
    symbol: network.symbol ?? "",
    hue: String(network.hue),
    mark: network.mark,
  });
}

function readProfile(form: Form): object {
  return {
    name: localTextOf(form, "name"),
    tagline: localTextOf(form, "tagline"),
    about: localTextOf(form, "about"),
    symbol: textOrNull(form, "symbol"),
    contact: contactOf(form),
    hue: Number(form.text("hue")),
    mark: form.text("mark"),
  };
}
