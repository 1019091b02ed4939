import type { Form } from "#kernel/http";
import type { Locale } from "#kernel/i18n";
import type { Answers, Step } from "../../model/invitations/shape.ts";
import { linesOf, readServices, termsState } from "../agreements/agreement-fields.ts";
import { type FormState, stored } from "../desk/form-state.ts";
import { contactOf, languagesOf, localTextOf, placeOf, textOrNull } from "../desk/read-fields.ts";
import { contactValues, localValues, placeValues } from "../desk/values.ts";
import { languageText } from "../language-names.ts";
import { readSetup, setupValues } from "../peers/peer-fields.ts";

/** What was typed in one step, as its shape has it. */
export function readStep(form: Form, step: Step): object {
  return readers[step](form);
}

const readers: Readonly<Record<Step, (form: Form) => object>> = {
  who: (form) => ({
    name: localTextOf(form, "name"),
    kind: form.text("kind"),
    agencies: linesOf(form, "agencies"),
  }),
  place: (form) => ({ ...placeOf(form), timeZone: textOrNull(form, "timeZone") }),
  contact: (form) => ({ contact: contactOf(form), languages: languagesOf(form) }),
  system: (form) =>
    form.text("by") === "system" ? { by: "system", ...readSetup(form) } : { by: form.text("by") },
  terms: (form) => ({ ...readServices(form), text: localTextOf(form, "terms.text") }),
};

/** What was answered, as the form of its step shows it. */
export function stepState(answers: Answers, step: Step, locale: Locale): FormState {
  const states = { who, place, contact, system, terms };
  return states[step](answers, locale);
}

function who({ who: known }: Answers): FormState {
  if (!known) return stored({ kind: "library" });
  const { name, kind, agencies } = known;
  return stored({ ...localValues("name", name), kind, agencies: agencies.join("\n") });
}

function place({ place: known }: Answers): FormState {
  return stored(known ? { ...placeValues(known), timeZone: known.timeZone ?? "" } : {});
}

function contact({ contact: known }: Answers, locale: Locale): FormState {
  if (!known) return stored({});
  return stored({
    ...contactValues(known.contact),
    languages: languageText(locale, known.languages),
  });
}

function system({ system: known }: Answers): FormState {
  if (!known) return stored({});
  return stored(known.by === "mail" ? { by: "mail" } : { by: "system", ...setupValues(known) });
}

function terms({ terms: known }: Answers): FormState {
  return known ? termsState(known) : stored({});
}
