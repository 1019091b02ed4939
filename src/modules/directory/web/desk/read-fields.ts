import type { Form } from "#kernel/http";
import { locales, type LocalText } from "#kernel/i18n";
import { languageCodes } from "../language-names.ts";

/** A text in the languages in which something was typed. */
export function localTextOf(form: Form, name: string): LocalText {
  const typed = locales.map((locale) => [locale, form.text(`${name}.${locale}`)] as const);
  return Object.fromEntries(typed.filter(([, text]) => text !== ""));
}

/** What was typed, or null where nothing was. */
export function textOrNull(form: Form, name: string): string | null {
  return form.text(name) || null;
}

/** A number with a point or a comma, or null where nothing was typed; NaN where it is none. */
export function numberOrNull(form: Form, name: string): number | null {
  const text = form.text(name).replace(",", ".");
  return text === "" ? null : Number(text);
}

/** E-mail, telephone, website. */
export function contactOf(form: Form) {
  return {
    email: textOrNull(form, "contact.email"),
    phone: textOrNull(form, "contact.phone"),
    website: websiteOf(form.text("contact.website")),
  };
}

/** Address and place on the map. */
export function placeOf(form: Form) {
  const lines = form.text("address.lines").split(/\r?\n/);
  return {
    address: {
      lines: lines.map((line) => line.trim()).filter(Boolean),
      postcode: textOrNull(form, "address.postcode"),
      locality: textOrNull(form, "address.locality"),
      country: textOrNull(form, "address.country"),
    },
    latitude: numberOrNull(form, "latitude"),
    longitude: numberOrNull(form, "longitude"),
  };
}

/** Languages typed by name or code, separated by commas; a word that names none stays as it is, to be refused. */
export function languagesOf(form: Form, name = "languages"): readonly string[] {
  return languageCodes(form.text(name));
}

/** An address typed without its scheme is one of the web. */
function websiteOf(text: string): string | null {
  if (text === "") return null;
  return /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
}
