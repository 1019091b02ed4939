import { inLanguage } from "#kernel/i18n";
import { formatDay, weekdays } from "#modules/directory";
import {
  Button,
  Checkbox,
  DataList,
  ErrorSummary,
  Field,
  FieldGroup,
  Form,
  FormActions,
  FormButton,
} from "#ui";
import type { DeskHours } from "../../model/roster/desk-hours.ts";
import { type Entry, entryOf, type FormState } from "./form-state.ts";
import { RosterFrame } from "./roster-frame.tsx";
import type { RosterPage } from "./roster-page.ts";
import { Line } from "./shift-form.tsx";
import { dateText, weekdayName } from "./times.ts";

type Props = {
  readonly view: RosterPage;
  readonly hours: DeskHours;
  readonly state: FormState;
};

/** When the desk promises an answer: a form for those who lead it, a list for all others. */
export function HoursPage(props: Props) {
  const { view } = props;
  const { t, leads } = view;
  return (
    <RosterFrame view={view} part="hours" title={t("part-hours")} lead={t("hours-lead")}>
      {leads ? <HoursForm {...props} /> : <Stated {...props} />}
      <Closures {...props} />
    </RosterFrame>
  );
}

function HoursForm({ view, state }: Props) {
  const { t, home, locale } = view;
  const entry = entryOf(t, state);
  return (
    <Form action={`${home}/hours`}>
      <ErrorSummary title={t("please-mend")} errors={entry.errors} />
      <FieldGroup legend={t("ordinary-week")} hint={t("hours-hint")}>
        {weekdays.map((day) => (
          <Field
            key={day}
            name={day}
            label={weekdayName(locale, day)}
            value={entry.value(day)}
            error={entry.error(day)}
            dir="ltr"
          />
        ))}
      </FieldGroup>
      <Line entry={entry} name="zone" label="zone" hint="zone-hint" />
      <Line entry={entry} name="needed" label="least-needed" numeric />
      <Checkbox
        name="namesInFeeds"
        label={t("names-in-feeds")}
        hint={t("names-in-feeds-hint")}
        checked={entry.value("namesInFeeds") !== ""}
      />
      <FormActions>
        <Button look="primary">{t("save-hours")}</Button>
      </FormActions>
    </Form>
  );
}

function Stated({ view, hours }: Props) {
  const { t, locale } = view;
  return (
    <>
      <p className="soft">{t("only-leaders-hours")}</p>
      <DataList
        items={[
          ...weekdays.map((day) => ({
            label: weekdayName(locale, day),
            value: formatDay(hours.week[day]) || t("not-promised"),
          })),
          { label: t("zone"), value: hours.zone },
          { label: t("least-needed"), value: hours.needed },
        ]}
      />
    </>
  );
}

function Closures({ view, hours, state }: Props) {
  const { t, home, leads, locale } = view;
  const days = (from: string, to: string) =>
    from === to ? dateText(locale, from) : `${dateText(locale, from)} – ${dateText(locale, to)}`;
  return (
    <section className="stack" aria-labelledby="closures">
      <h2 id="closures">{t("closures")}</h2>
      <p className="soft">{t("closures-hint")}</p>
      {hours.closures.length === 0 && <p>{t("closures-none")}</p>}
      <ul className="roster-people">
        {hours.closures.map(({ from, to, reason }) => (
          <li key={`${from} ${to}`} className="cluster">
            <span>
              {days(from, to)} <span className="soft">{inLanguage(reason, locale)}</span>
            </span>
            {leads && (
              <FormButton
                action={`${home}/hours/closures/removal`}
                fields={{ from, to }}
                size="small"
                label={t("remove-closure", { days: days(from, to) })}
              >
                {t("remove")}
              </FormButton>
            )}
          </li>
        ))}
      </ul>
      {leads && <ClosureForm home={home} entry={entryOf(t, state)} />}
    </section>
  );
}

function ClosureForm({ home, entry }: { readonly home: string; readonly entry: Entry }) {
  const { t } = entry;
  return (
    <Form action={`${home}/hours/closures`} label={t("closures")}>
      <Line entry={entry} name="from" label="closure-from" type="date" />
      <Line entry={entry} name="to" label="closure-to" type="date" mark />
      <Field
        name="reason"
        label={t("closure-reason")}
        mark={t("optional")}
        value={entry.value("reason")}
        maxLength={200}
        dir="auto"
      />
      <FormActions>
        <Button>{t("add-closure")}</Button>
      </FormActions>
    </Form>
  );
}
