import type { Form } from "#kernel/http";
import { deskWords } from "../../messages/index.ts";
import { formatDay, parseDay } from "../../model/opening/day-text.ts";
import type { Week } from "../../model/opening/schedule.ts";
import { weekdays } from "../../model/shape.ts";
import { weekdayWord } from "../times.ts";
import type { View } from "../view.ts";
import { EntryForm } from "./entry-form.tsx";
import { Line } from "./fields.tsx";
import { type FormState, stored } from "./form-state.ts";

type Props = { readonly view: View; readonly state: FormState; readonly action: string };

/** The ordinary week: one line for each day, as one would write it on the door. */
export function HoursForm({ view, state, action }: Props) {
  const t = deskWords(view.locale);
  return (
    <EntryForm view={view} state={state} fields={weekdays} action={action} submit={t("save-hours")}>
      {(entry) => (
        <>
          <p className="field-hint">{t("hours-hint")}</p>
          <div className="hours-lines">
            {weekdays.map((day) => (
              <Line
                key={day}
                entry={entry}
                name={day}
                label={weekdayWord(view.locale, day)}
                dir="ltr"
              />
            ))}
          </div>
        </>
      )}
    </EntryForm>
  );
}

/** A stored week as the form shows it. */
export function hoursState(hours: Week): FormState {
  return stored(Object.fromEntries(weekdays.map((day) => [day, formatDay(hours[day])])));
}

/** The week as it was typed; days that cannot be read become faults. */
export function readWeek(form: Form): { week: object; faults: Record<string, string> } {
  const read = weekdays.map((day) => [day, parseDay(form.text(day))] as const);
  const unreadable = read.filter(([, intervals]) => intervals === null);
  return {
    week: Object.fromEntries(read),
    faults: Object.fromEntries(unreadable.map(([day]) => [day, "hours-form"])),
  };
}
