import { alphabetical, countryName, type Locale, localeNames, locales } from "#kernel/i18n";
import { Field, FieldGroup, Select, TextArea } from "#ui";
import { deskWords } from "../../messages/index.ts";
import { timeZones } from "../../model/time-zone.ts";
import type { Entry } from "./entry-form.tsx";

type FieldProps = {
  readonly entry: Entry;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
};

/** One line to type, by its path in the data. */
export function Line({
  entry,
  name,
  ...rest
}: FieldProps & Omit<Parameters<typeof Field>[0], "value" | "error">) {
  return <Field name={name} value={entry.value(name)} error={entry.error(name)} {...rest} />;
}

/** The same text in every language of the interface; one of them is enough. */
export function Translated({ entry, name, label, hint, long }: FieldProps & { long?: boolean }) {
  return (
    <FieldGroup legend={label} hint={hint}>
      {locales.map((locale) => {
        const path = `${name}.${locale}`;
        const props = {
          name: path,
          label: localeNames[locale],
          value: entry.value(path),
          error: entry.error(path),
          lang: locale,
          dir: locale === "ar" ? ("rtl" as const) : ("ltr" as const),
        };
        return long ? <TextArea key={locale} {...props} /> : <Field key={locale} {...props} />;
      })}
    </FieldGroup>
  );
}

/** E-mail, telephone, website. */
export function ContactFields({ entry }: { entry: Entry }) {
  const t = deskWords(entry.view.locale);
  return (
    <FieldGroup legend={t("contact")}>
      <Line entry={entry} name="contact.email" label={t("email")} type="email" dir="ltr" />
      <Line entry={entry} name="contact.phone" label={t("phone")} type="tel" dir="ltr" />
      <Line
        entry={entry}
        name="contact.website"
        label={t("website")}
        hint={t("website-hint")}
        type="url"
        dir="ltr"
      />
    </FieldGroup>
  );
}

/** Where something is, for letters and for the map. */
export function AddressFields({ entry }: { entry: Entry }) {
  const t = deskWords(entry.view.locale);
  return (
    <FieldGroup legend={t("address")}>
      <TextArea
        name="address.lines"
        label={t("street")}
        rows={2}
        value={entry.value("address.lines")}
        error={entry.error("address.lines")}
        dir="auto"
      />
      <Line entry={entry} name="address.postcode" label={t("postcode")} width="short" />
      <Line entry={entry} name="address.locality" label={t("locality")} dir="auto" />
      <CountryField entry={entry} name="address.country" />
      <Line
        entry={entry}
        name="latitude"
        label={t("latitude")}
        hint={t("latitude-hint")}
        inputMode="decimal"
        width="short"
        dir="ltr"
      />
      <Line
        entry={entry}
        name="longitude"
        label={t("longitude")}
        hint={t("longitude-hint")}
        inputMode="decimal"
        width="short"
        dir="ltr"
      />
    </FieldGroup>
  );
}

/** One of the countries of ISO 3166-1, by name. */
export function CountryField({ entry, name }: { entry: Entry; name: string }) {
  const { locale } = entry.view;
  return (
    <Select
      name={name}
      label={deskWords(locale)("country")}
      empty="–"
      value={entry.value(name)}
      error={entry.error(name)}
      options={countries(locale)}
    />
  );
}

/** The zone in which the library's clocks stand. */
export function ZoneField({ entry, hint }: { entry: Entry; hint: string }) {
  const t = deskWords(entry.view.locale);
  return (
    <Select
      name="timeZone"
      label={t("time-zone")}
      hint={hint}
      value={entry.value("timeZone")}
      error={entry.error("timeZone")}
      options={timeZones().map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
    />
  );
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
const made = new Map<Locale, readonly { value: string; label: string }[]>();

/** Codes that the language has a name for, by that name; those set aside for users (ISO 3166-1 §8.1.3) are none. */
function countries(locale: Locale): readonly { value: string; label: string }[] {
  const known = made.get(locale);
  if (known) return known;
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  const named = codes
    .filter((code) => !/^(AA|Q[M-Z]|X[A-Z]|ZZ|EU|EZ|UN)$/.test(code) || code === "XK")
    .map((value) => ({ value, label: countryName(locale, value) }))
    .filter(({ value, label }) => value !== label)
    .sort(alphabetical(locale, ({ label }) => label));
  made.set(locale, named);
  return named;
}
