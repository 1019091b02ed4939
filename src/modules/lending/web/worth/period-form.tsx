import { Button, Field, Form, FormActions, Select } from "#ui";
import type { FiguresView } from "../figures/figures-view.ts";

type PeriodFormProps = {
  readonly view: FiguresView;
  readonly action: string;
  readonly from: string;
  readonly to: string;
  /** Libraries to choose from, where the page is of all of them. */
  readonly libraries?: {
    readonly chosen: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
  };
};

/** Chooses the months, and one library. */
export function PeriodForm({ view, action, from, to, libraries }: PeriodFormProps) {
  const { t } = view;
  return (
    <div className="no-print">
      <Form action={action} method="get" label={t("period")}>
        <div className="grid grid-small">
          <Field name="from" type="month" label={t("from")} hint={t("month-hint")} value={from} />
          <Field name="to" type="month" label={t("to")} hint={t("month-hint")} value={to} />
          {libraries && (
            <Select
              name="library"
              label={t("library")}
              empty={t("all-libraries")}
              value={libraries.chosen}
              options={libraries.options}
            />
          )}
        </div>
        <FormActions>
          <Button>{t("show")}</Button>
        </FormActions>
      </Form>
    </div>
  );
}
