import type { Locale } from "#kernel/i18n";
import {
  Button,
  ErrorSummary,
  Field,
  Form,
  FormActions,
  Notice,
  PageHeader,
  WhatIsThis,
} from "#ui";
import { deskWords } from "../../messages/desk-index.ts";
import type { Standing } from "../../actions/rota/standing.ts";
import { settingsWords } from "../../messages/settings-index.ts";
import { worthWords } from "../../messages/worth-index.ts";
import { StandingTable } from "./standing-table.tsx";

type FairnessPageProps = {
  readonly locale: Locale;
  readonly action: string;
  readonly values: Readonly<Record<string, string>>;
  readonly wrong: readonly string[];
  readonly saved: boolean;
  readonly standing: readonly Standing[];
  /** Days of the window. */
  readonly days: number;
};

/** Over how long the network balances what libraries lend with what they borrow. */
export function FairnessPage(props: FairnessPageProps) {
  const { locale, action, values, wrong, saved } = props;
  const t = settingsWords(locale);
  const daysField = (name: string, label: "window-days" | "newcomer-days") => (
    <Field
      name={name}
      label={t(label)}
      hint={t(`${label}-hint`)}
      value={values[name] ?? ""}
      error={wrong.includes(name) ? t("fault-number-form") : undefined}
      inputMode="numeric"
      width="short"
      dir="ltr"
    />
  );
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("rota-title")}
        lead={t("rota-lead")}
        above={<a href="/network/lending">{worthWords(locale)("network-title")}</a>}
        help={
          <WhatIsThis label={deskWords(locale)("what-is-this")}>
            <p>{t("rota-help")}</p>
          </WhatIsThis>
        }
      />
      {saved && (
        <Notice tone="ok" announce="status">
          <p>{t("saved")}</p>
        </Notice>
      )}
      <Form action={action}>
        <ErrorSummary
          title={t("please-mend")}
          errors={wrong.map((name) => ({ name, message: t("fault-number-form") }))}
        />
        {daysField("windowDays", "window-days")}
        {daysField("newcomerDays", "newcomer-days")}
        <FormActions>
          <Button look="primary">{t("save")}</Button>
        </FormActions>
      </Form>
      <StandingTable {...props} />
    </div>
  );
}
