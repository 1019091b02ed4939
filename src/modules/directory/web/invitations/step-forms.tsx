import type { ReactNode } from "react";
import { locales } from "#kernel/i18n";
import { RadioGroup, Select, TextArea } from "#ui";
import { agreementsWords } from "../../messages/agreements-index.ts";
import { deskWords } from "../../messages/index.ts";
import { peersWords } from "../../messages/peers-index.ts";
import { services } from "../../model/agreements/shape.ts";
import type { Step } from "../../model/invitations/shape.ts";
import { partnerKinds } from "../../model/shape.ts";
import { serviceFields } from "../agreements/agreement-fields.ts";
import { ServiceFields } from "../agreements/service-fields.tsx";
import { type Entry, EntryForm } from "../desk/entry-form.tsx";
import { AddressFields, ContactFields, Line, Translated, ZoneField } from "../desk/fields.tsx";
import type { FormState } from "../desk/form-state.ts";
import { setupFields } from "../peers/peer-fields.ts";
import { EndpointFields, KeyFields } from "../peers/setup-fields.tsx";
import type { View } from "../view.ts";

type Props = {
  readonly view: View;
  readonly step: Step;
  readonly state: FormState;
  readonly action: string;
};

const translated = (name: string) => locales.map((locale) => `${name}.${locale}`);

/** The fields of each step, in order. */
const FIELDS: Readonly<Record<Step, readonly string[]>> = {
  who: [...translated("name"), "kind", "agencies"],
  place: [
    "address.lines",
    "address.postcode",
    "address.locality",
    "address.country",
    "latitude",
    "longitude",
    "timeZone",
  ],
  contact: ["contact.email", "contact.phone", "contact.website", "languages"],
  system: ["by", ...setupFields],
  terms: [...services.flatMap(serviceFields), ...translated("terms.text")],
};

/** One step of the partner's form. */
export function StepForm({ view, step, state, action }: Props) {
  const Fields = parts[step];
  return (
    <EntryForm
      view={view}
      state={step === "terms" ? belowTerms(state) : state}
      fields={FIELDS[step]}
      action={action}
      submit={peersWords(view.locale)("next")}
    >
      {(entry) => <Fields entry={entry} />}
    </EntryForm>
  );
}

/** What is wrong with terms is told by their names alone; the form has them below `terms`. */
function belowTerms(state: FormState): FormState {
  const faults = Object.entries(state.faults).map(([path, code]) => [`terms.${path}`, code]);
  return { ...state, faults: Object.fromEntries(faults) };
}

type FieldsProps = { readonly entry: Entry };

const parts: Readonly<Record<Step, (props: FieldsProps) => ReactNode>> = {
  who: Who,
  place: Place,
  contact: Contact,
  system: System,
  terms: Terms,
};

function Who({ entry }: FieldsProps) {
  const t = peersWords(entry.view.locale);
  return (
    <>
      <Translated entry={entry} name="name" label={t("invite-name")} />
      <Select
        name="kind"
        label={deskWords(entry.view.locale)("partner-kind")}
        value={entry.value("kind")}
        error={entry.error("kind")}
        options={partnerKinds.map((kind) => ({
          value: kind,
          label: entry.view.t(`partner-${kind}`),
        }))}
      />
      <TextArea
        name="agencies"
        label={t("agencies")}
        hint={t("own-agencies-hint")}
        rows={3}
        value={entry.value("agencies")}
        error={entry.error("agencies")}
        dir="ltr"
      />
    </>
  );
}

function Place({ entry }: FieldsProps) {
  return (
    <>
      <AddressFields entry={entry} />
      <ZoneField entry={entry} hint={deskWords(entry.view.locale)("time-zone-hint")} />
    </>
  );
}

function Contact({ entry }: FieldsProps) {
  const t = deskWords(entry.view.locale);
  return (
    <>
      <ContactFields entry={entry} />
      <Line entry={entry} name="languages" label={t("languages")} hint={t("languages-hint")} />
    </>
  );
}

function System({ entry }: FieldsProps) {
  const t = peersWords(entry.view.locale);
  return (
    <>
      <RadioGroup
        name="by"
        label={t("system-by")}
        value={entry.value("by")}
        error={entry.error("by")}
        options={(["mail", "system"] as const).map((value) => ({ value, label: t(`by-${value}`) }))}
      />
      <EndpointFields entry={entry} />
      <KeyFields entry={entry} />
    </>
  );
}

function Terms({ entry }: FieldsProps) {
  const t = agreementsWords(entry.view.locale);
  return (
    <>
      <p className="soft">{peersWords(entry.view.locale)("terms-hint")}</p>
      {services.map((service) => (
        <ServiceFields key={service} entry={entry} service={service} />
      ))}
      <Translated entry={entry} name="terms.text" label={t("text")} hint={t("text-hint")} long />
    </>
  );
}
