import { Button, ErrorSummary, Field, Form, FormActions, LinkButton, Select } from "#ui";
import { harvestWords, isHarvestKey } from "../../../messages/harvest-index.ts";
import { scheduleNames } from "../../../model/harvests/schedule.ts";
import { CatalogueFrame } from "../catalogue-frame.tsx";
import type { Desk } from "../desk.ts";

/** What stands in the form, and what is wrong with it, by field. */
export type SourceState = {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
};

export type SourceFormProps = {
  readonly desk: Desk;
  readonly state: SourceState;
  /** The source that is changed; null: a new one. */
  readonly source: { readonly id: string; readonly name: string } | null;
};

/** Where a library's records come from, and how often they are asked for. */
export function SourceFormPage({ desk, state, source }: SourceFormProps) {
  const t = harvestWords(desk.locale);
  const list = `${desk.home}/sources`;
  const action = source ? `${list}/${source.id}` : list;
  const { values, faults } = state;
  const say = (field: string) => {
    const key = `fault-${faults[field] ?? ""}`;
    return isHarvestKey(key) ? t(key) : undefined;
  };
  const text = (name: string) => ({ name, value: values[name] ?? "", error: say(name) });
  const errors = Object.keys(faults).map((name) => ({ name, message: say(name) ?? "" }));
  return (
    <CatalogueFrame desk={desk} part="sources" lead={t("sources-lead")} help={t("sources-help")}>
      <section className="stack">
        <h2>{source ? <bdi>{source.name}</bdi> : t("add-source")}</h2>
        <Form action={action} label={t("add-source")}>
          <ErrorSummary title={t("please-mend")} errors={errors} />
          <Field {...text("name")} label={t("source-name")} hint={t("source-name-hint")} required />
          <Field
            {...text("baseUrl")}
            type="url"
            dir="ltr"
            label={t("source-address")}
            hint={t("source-address-hint")}
            required
          />
          <Field
            {...text("prefix")}
            dir="ltr"
            spellCheck={false}
            label={t("source-prefix")}
            hint={t("source-prefix-hint")}
            required
          />
          <Field
            {...text("set")}
            dir="ltr"
            spellCheck={false}
            label={t("source-set")}
            hint={t("source-set-hint")}
          />
          <Select
            {...text("schedule")}
            label={t("source-schedule")}
            options={scheduleNames.map((value) => ({ value, label: t(`schedule-${value}`) }))}
          />
          <FormActions>
            <Button look="primary">{t("save")}</Button>
            <LinkButton href={source ? action : list}>{t("cancel")}</LinkButton>
          </FormActions>
        </Form>
      </section>
    </CatalogueFrame>
  );
}
