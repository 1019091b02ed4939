import { inLanguage, languageName, locales, type LocalText } from "#kernel/i18n";
import { Button, ErrorSummary, Field, Form, FormActions, Select } from "#ui";
import { isDeskKey } from "../../messages/desk-index.ts";
import { isSettingsKey, settingsWords } from "../../messages/settings-index.ts";
import type { ReferenceDesk } from "../desk/reference-desk.ts";
import { fieldOf } from "./desk-fault.ts";
import type { TypedQueue } from "./typed-queue.ts";

export interface QueueFormProps {
  readonly desk: ReferenceDesk;
  /** Which queue; null: a new one. */
  readonly id: string | null;
  /** As it is called now; empty for a new one. */
  readonly stored: string;
  readonly typed: TypedQueue;
  readonly faults: Readonly<Record<string, string>>;
  readonly skills: readonly { readonly code: string; readonly name: LocalText }[];
}

/** What a queue is called, and who is asked first. */
export function QueueForm({ desk, id, stored, typed, faults, skills }: QueueFormProps) {
  const t = settingsWords(desk.locale);
  const say = (code: string) =>
    isSettingsKey(code) ? t(code) : desk.t(isDeskKey(code) ? code : "setting-wrong");
  const idOf = (name: string) => `q-${id ?? "new"}-${name.replace(".", "-")}`;
  const wrong = Object.entries(faults).map(([path, code]) => [fieldOf(path), say(code)] as const);
  const field = (name: string) => ({
    id: idOf(name),
    name,
    value: typed[name] ?? "",
    error: wrong.find(([path]) => path === name)?.[1],
  });
  return (
    <Form
      action={`${desk.home}/settings/queues${id ? `/${id}` : ""}`}
      label={id ? t("queue-edit", { name: stored }) : t("queue-new")}
    >
      <ErrorSummary
        title={t("queue-check")}
        errors={wrong.map(([path, message]) => ({ id: idOf(path), message }))}
      />
      {locales.map((locale, place) => (
        <Field
          key={locale}
          {...field(`names.${locale}`)}
          label={t("queue-name-in", { language: languageName(desk.locale, locale) })}
          hint={place === 0 ? t("queue-name-hint") : undefined}
          dir="auto"
        />
      ))}
      <Select
        {...field("skill")}
        label={desk.t("queue-skill")}
        empty={desk.t("queue-any")}
        options={skills.map(({ code, name }) => ({
          value: code,
          label: inLanguage(name, desk.locale, code),
        }))}
      />
      <Field
        {...field("languages")}
        label={t("queue-languages")}
        hint={t("queue-languages-hint")}
        dir="ltr"
      />
      <FormActions>
        <Button look={id ? "secondary" : "primary"}>
          {id ? t("queue-save") : desk.t("queue-add")}
        </Button>
      </FormActions>
    </Form>
  );
}
