import { CheckboxGroup, Select, TextArea } from "#ui";
import { peersWords } from "../../messages/peers-index.ts";
import { deskWords } from "../../messages/index.ts";
import type { LibraryEntry } from "../../model/entries.ts";
import { type PartnerData, partnerKinds } from "../../model/shape.ts";
import { EntryForm } from "../desk/entry-form.tsx";
import { AddressFields, ContactFields, Line, Translated } from "../desk/fields.tsx";
import { type FormState, stored } from "../desk/form-state.ts";
import { contactValues, localValues, placeValues } from "../desk/values.ts";
import { languageText } from "../language-names.ts";
import { said, type View } from "../view.ts";

const FIELDS = [
  "code",
  "name.en",
  "name.es",
  "name.ar",
  "kind",
  "offers.en",
  "offers.es",
  "offers.ar",
  "languages",
  "address.lines",
  "address.postcode",
  "address.locality",
  "address.country",
  "latitude",
  "longitude",
  "contact.email",
  "contact.phone",
  "contact.website",
  "agencies",
  "libraries",
];

export type PartnerFormProps = {
  readonly view: View;
  readonly state: FormState;
  readonly libraries: readonly LibraryEntry[];
  readonly action: string;
  /** Whether the partner is new, and its code still to be given. */
  readonly fresh: boolean;
};

/** What is said of a partner organisation. */
export function PartnerForm({ view, state, libraries, action, fresh }: PartnerFormProps) {
  const t = deskWords(view.locale);
  return (
    <EntryForm
      view={view}
      state={state}
      fields={FIELDS}
      action={action}
      submit={fresh ? t("add-partner") : t("save")}
      cancel="/network/partners"
    >
      {(entry) => (
        <>
          {fresh && (
            <Line
              entry={entry}
              name="code"
              label={t("partner-code")}
              hint={t("library-code-hint")}
              width="short"
              dir="ltr"
            />
          )}
          <Translated entry={entry} name="name" label={t("name")} hint={t("one-is-enough")} />
          <Select
            name="kind"
            label={t("partner-kind")}
            value={entry.value("kind")}
            error={entry.error("kind")}
            options={partnerKinds.map((kind) => ({
              value: kind,
              label: view.t(`partner-${kind}`),
            }))}
          />
          <Translated
            entry={entry}
            name="offers"
            label={t("offers")}
            hint={t("offers-hint")}
            long
          />
          <Line entry={entry} name="languages" label={t("languages")} hint={t("languages-hint")} />
          <AddressFields entry={entry} />
          <ContactFields entry={entry} />
          <TextArea
            name="agencies"
            label={peersWords(view.locale)("agencies")}
            hint={peersWords(view.locale)("partner-agencies-hint")}
            rows={3}
            value={entry.value("agencies")}
            error={entry.error("agencies")}
            dir="ltr"
          />
          <CheckboxGroup
            name="libraries"
            label={t("works-with")}
            values={state.lists["libraries"] ?? []}
            options={libraries.map(({ code, name }) => ({
              value: code,
              label: said(name, view.locale).text,
            }))}
          />
        </>
      )}
    </EntryForm>
  );
}

/** A stored partner as the form shows it. */
export function partnerState(partner: PartnerData, view: View): FormState {
  return stored(
    {
      ...localValues("name", partner.name),
      ...localValues("offers", partner.offers),
      ...placeValues(partner),
      ...contactValues(partner.contact),
      kind: partner.kind,
      agencies: partner.agencies.map(({ key }) => key).join("\n"),
      languages: languageText(view.locale, partner.languages),
    },
    { libraries: partner.libraries },
  );
}
