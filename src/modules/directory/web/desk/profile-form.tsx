import { Select } from "#ui";
import { localeNames, locales } from "#kernel/i18n";
import { deskWords } from "../../messages/index.ts";
import { libraryKinds, type ProfileFacts } from "../../model/shape.ts";
import { languageText } from "../language-names.ts";
import type { View } from "../view.ts";
import { type Entry, EntryForm } from "./entry-form.tsx";
import { ContactFields, CountryField, Line, Translated, ZoneField } from "./fields.tsx";
import type { FormState } from "./form-state.ts";
import { HueField } from "./hue-field.tsx";
import { stored } from "./form-state.ts";
import { contactValues, localValues } from "./values.ts";

const FIELDS = [
  "name.en",
  "name.es",
  "name.ar",
  "kind",
  "symbol",
  "country",
  "languages",
  "about.en",
  "about.es",
  "about.ar",
  "contact.email",
  "contact.phone",
  "contact.website",
  "hue",
  "mark",
  "locale",
  "timeZone",
];

type Props = { readonly view: View; readonly state: FormState; readonly action: string };

/** What a library says of itself. */
export function ProfileForm({ view, state, action }: Props) {
  const t = deskWords(view.locale);
  return (
    <EntryForm view={view} state={state} fields={FIELDS} action={action} submit={t("save")}>
      {(entry) => (
        <>
          <Translated
            entry={entry}
            name="name"
            label={t("library-name")}
            hint={t("one-is-enough")}
          />
          <KindField entry={entry} />
          <Line
            entry={entry}
            name="symbol"
            label={t("symbol")}
            hint={t("symbol-hint")}
            width="short"
            dir="ltr"
          />
          <CountryField entry={entry} name="country" />
          <Line entry={entry} name="languages" label={t("languages")} hint={t("languages-hint")} />
          <Translated entry={entry} name="about" label={t("about")} hint={t("about-hint")} long />
          <ContactFields entry={entry} />
          <FaceFields entry={entry} />
        </>
      )}
    </EntryForm>
  );
}

/** What kind of library it is. */
export function KindField({ entry }: { entry: Entry }) {
  const { t, locale } = entry.view;
  return (
    <Select
      name="kind"
      label={deskWords(locale)("kind")}
      value={entry.value("kind")}
      error={entry.error("kind")}
      options={libraryKinds.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
    />
  );
}

function FaceFields({ entry }: { entry: Entry }) {
  const t = deskWords(entry.view.locale);
  return (
    <>
      <HueField entry={entry} />
      <Line entry={entry} name="mark" label={t("mark")} hint={t("mark-hint")} width="short" />
      <Select
        name="locale"
        label={t("writes-in")}
        hint={t("writes-in-hint")}
        value={entry.value("locale")}
        options={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
      />
      <ZoneField entry={entry} hint={t("time-zone-hint")} />
    </>
  );
}

/** A stored profile as the form shows it. */
export function profileState(profile: ProfileFacts, view: View): FormState {
  return stored({
    ...localValues("name", profile.name),
    ...localValues("about", profile.about),
    ...contactValues(profile.contact),
    kind: profile.kind,
    symbol: profile.symbol ?? "",
    country: profile.country ?? "",
    languages: languageText(view.locale, profile.languages),
    hue: String(profile.hue),
    mark: profile.mark,
    locale: profile.locale ?? "en",
    timeZone: profile.timeZone,
  });
}
