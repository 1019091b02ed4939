import { Button, Field, Form, FormActions } from "#ui";
import { type Period, PRESETS, presetPeriod } from "../../model/figures/period.ts";
import type { FiguresView } from "./figures-view.ts";

export interface PeriodFormProps {
  readonly view: FiguresView;
  readonly action: string;
  readonly period: Period;
  readonly today: Temporal.PlainDate;
}

/** Chooses the days: the usual periods as links, any other by its first and last day. */
export function PeriodForm({ view, action, period, today }: PeriodFormProps) {
  const { t } = view;
  const chosen = periodQuery(period);
  return (
    <div className="stack no-print">
      <ul className="cluster figures-presets">
        {PRESETS.map((preset) => {
          const query = periodQuery(presetPeriod(preset, today));
          return (
            <li key={preset}>
              <a href={`${action}?${query}`} aria-current={query === chosen ? "true" : undefined}>
                {t(`preset-${preset}`)}
              </a>
            </li>
          );
        })}
      </ul>
      <Form action={action} method="get" label={t("period")}>
        <div className="grid grid-small">
          <Field name="from" type="date" label={t("from")} value={period.from.toString()} />
          <Field
            name="to"
            type="date"
            label={t("to")}
            hint={t("day-hint")}
            value={lastDay(period).toString()}
          />
        </div>
        <FormActions>
          <Button>{t("show")}</Button>
        </FormActions>
      </Form>
    </div>
  );
}

export const lastDay = ({ until }: Period): Temporal.PlainDate => until.subtract({ days: 1 });

/** A period as an address has it. */
export function periodQuery(period: Period): string {
  return `from=${period.from.toString()}&to=${lastDay(period).toString()}`;
}
