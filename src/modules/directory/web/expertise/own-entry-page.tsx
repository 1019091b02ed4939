import { CheckboxGroup, EmptyState, PageHeader, RadioGroup, WhatIsThis } from "#ui";
import type { OwnEntry } from "../../actions/expertise/own-entry.ts";
import { deskWords } from "../../messages/index.ts";
import type { Skill } from "../../model/entries.ts";
import { EntryForm } from "../desk/entry-form.tsx";
import { Line, Translated } from "../desk/fields.tsx";
import { type FormState, stored } from "../desk/form-state.ts";
import { localValues } from "../desk/values.ts";
import { languageText } from "../language-names.ts";
import { said, type View } from "../view.ts";

type Props = {
  readonly view: View;
  readonly entries: readonly OwnEntry[];
  readonly skills: readonly Skill[];
  /** The form that came back, with what is wrong. */
  readonly again: { readonly id: string; readonly state: FormState } | null;
};

/** What the directory says of the visitor, to be kept by themselves. */
export function OwnEntryPage({ view, entries, skills, again }: Props) {
  const t = deskWords(view.locale);
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("own-entry")}
        help={
          <WhatIsThis label={t("what-is-this")}>
            <p>{t("own-entry-help")}</p>
          </WhatIsThis>
        }
      />
      {entries.length === 0 && (
        <EmptyState icon="person" title={t("own-entry-none")}>
          <p>{t("own-entry-none-text")}</p>
        </EmptyState>
      )}
      {entries.map((own) => (
        <section key={own.entry.entryId} className="stack">
          <h2>{t("own-entry-at", { library: said(own.library.name, view.locale).text })}</h2>
          <p>
            <a href={`/people/${own.entry.entryId}`}>{t("own-entry-see")}</a>
          </p>
          <OwnForm
            view={view}
            own={own}
            skills={skills}
            state={again?.id === own.entry.entryId ? again.state : stateOf(view, own)}
          />
        </section>
      ))}
    </div>
  );
}

const FIELDS = ["skills", "languages", "asks.en", "asks.es", "asks.ar", "contactFor"];

function OwnForm(props: { view: View; own: OwnEntry; skills: readonly Skill[]; state: FormState }) {
  const { view, own, skills, state } = props;
  const t = deskWords(view.locale);
  return (
    <EntryForm
      view={view}
      state={state}
      fields={FIELDS}
      action={`/my/expertise/${own.entry.entryId}`}
      submit={t("save")}
      cancel="/my"
    >
      {(entry) => (
        <>
          <CheckboxGroup
            name="skills"
            label={t("skills")}
            hint={t("skills-hint")}
            error={entry.error("skills")}
            values={state.lists["skills"] ?? []}
            options={skills.map(({ code, name }) => ({
              value: code,
              label: said(name, view.locale).text,
            }))}
          />
          <Line entry={entry} name="languages" label={t("languages")} hint={t("languages-hint")} />
          <Translated entry={entry} name="asks" label={t("asks")} hint={t("asks-hint")} long />
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
      )}
    </EntryForm>
  );
}

function stateOf(view: View, { entry }: OwnEntry): FormState {
  return stored(
    {
      ...localValues("asks", entry.asks),
      languages: languageText(view.locale, entry.languages),
      contactFor: entry.contactFor,
    },
    { skills: entry.skills },
  );
}
