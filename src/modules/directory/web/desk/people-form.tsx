import { CheckboxGroup, RadioGroup, Select } from "#ui";
import { deskWords } from "../../messages/index.ts";
import type { Branch, Skill } from "../../model/entries.ts";
import type { StaffFacts } from "../../model/shape.ts";
import { languageText } from "../language-names.ts";
import { said, type View } from "../view.ts";
import { type Entry, EntryForm } from "./entry-form.tsx";
import { Line, Translated } from "./fields.tsx";
import { type FormState, stored } from "./form-state.ts";
import { localValues } from "./values.ts";

const FIELDS = [
  "name",
  "nativeName",
  "title.en",
  "title.es",
  "title.ar",
  "branch",
  "skills",
  "languages",
  "asks.en",
  "asks.es",
  "asks.ar",
  "email",
  "phone",
  "contactFor",
  "person",
];

export type PersonFormProps = {
  readonly view: View;
  readonly state: FormState;
  readonly branches: readonly Branch[];
  readonly skills: readonly Skill[];
  /** Colleagues who sign in at this library. */
  readonly accounts: readonly { readonly id: string; readonly name: string }[];
  readonly action: string;
  readonly cancel: string;
};

/** Who can help with what, and how to reach them. */
export function PersonForm(props: PersonFormProps) {
  const { view, state, action, cancel } = props;
  const t = deskWords(view.locale);
  return (
    <EntryForm
      view={view}
      state={state}
      fields={FIELDS}
      action={action}
      submit={t("save")}
      cancel={cancel}
    >
      {(entry) => (
        <>
          <Line entry={entry} name="name" label={t("person-name")} dir="auto" />
          <Line
            entry={entry}
            name="nativeName"
            label={t("native-name")}
            hint={t("native-name-hint")}
            dir="auto"
          />
          <Translated entry={entry} name="title" label={t("title")} hint={t("one-is-enough")} />
          <Work entry={entry} branches={props.branches} skills={props.skills} />
          <Reach entry={entry} />
          <Account entry={entry} accounts={props.accounts} />
        </>
      )}
    </EntryForm>
  );
}

function Work({
  entry,
  branches,
  skills,
}: Pick<PersonFormProps, "branches" | "skills"> & { entry: Entry }) {
  const { locale } = entry.view;
  const t = deskWords(locale);
  const named = (things: readonly (Branch | Skill)[]) =>
    things.map(({ code, name }) => ({ value: code, label: said(name, locale).text }));
  return (
    <>
      <Select
        name="branch"
        label={t("branch")}
        empty={t("no-branch")}
        value={entry.value("branch")}
        options={named(branches)}
      />
      {skills.length > 0 && (
        <CheckboxGroup
          name="skills"
          label={t("skills")}
          hint={t("skills-hint")}
          values={entry.state.lists["skills"] ?? []}
          options={named(skills)}
        />
      )}
      <Line entry={entry} name="languages" label={t("languages")} hint={t("languages-hint")} />
      <Translated entry={entry} name="asks" label={t("asks")} hint={t("asks-hint")} long />
    </>
  );
}

function Reach({ entry }: { entry: Entry }) {
  const t = deskWords(entry.view.locale);
  return (
    <>
      <Line entry={entry} name="email" label={t("email")} type="email" dir="ltr" />
      <Line entry={entry} name="phone" label={t("phone")} type="tel" dir="ltr" />
      <RadioGroup
        name="contactFor"
        label={t("contact-for")}
        value={entry.value("contactFor") ?? "everyone"}
        options={[
          { value: "everyone", label: t("contact-for-everyone") },
          { value: "staff", label: t("contact-for-staff") },
        ]}
      />
    </>
  );
}

function Account({ entry, accounts }: Pick<PersonFormProps, "accounts"> & { entry: Entry }) {
  const t = deskWords(entry.view.locale);
  if (accounts.length === 0) return null;
  return (
    <Select
      name="person"
      label={t("account")}
      hint={t("account-hint")}
      empty={t("no-account")}
      value={entry.value("person")}
      error={entry.error("person")}
      options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

/** A stored entry as the form shows it. */
export function personState(entry: StaffFacts, person: string | null, view: View): FormState {
  return stored(
    {
      ...localValues("title", entry.title),
      ...localValues("asks", entry.asks),
      name: entry.name,
      nativeName: entry.nativeName ?? "",
      branch: entry.branch ?? "",
      languages: languageText(view.locale, entry.languages),
      email: entry.email ?? "",
      phone: entry.phone ?? "",
      contactFor: entry.contactFor,
      person: person ?? "",
    },
    { skills: entry.skills },
  );
}
