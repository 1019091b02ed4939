import { inLanguage, languageName } from "#kernel/i18n";
import {
  Breadcrumbs,
  Button,
  DataList,
  ErrorSummary,
  Field,
  Form,
  FormActions,
  FormButton,
  RadioGroup,
  Select,
} from "#ui";
import type { RosterColleague } from "../../actions/roster/colleagues.ts";
import type { Wishes } from "../../actions/roster/wishes.ts";
import { type Duty, isThere, openPlaces } from "../../model/roster/duty.ts";
import { REQUEST_KINDS } from "../../model/roster/request.ts";
import { entryOf, type FormState } from "./form-state.ts";
import { RosterFrame } from "./roster-frame.tsx";
import type { RosterPage } from "./roster-page.ts";
import { patternText, wallText } from "./shift-text.ts";
import { dayOf, longDay, spanTime } from "./times.ts";

type Props = {
  readonly view: RosterPage;
  readonly duty: Duty;
  readonly zone: string;
  /** Whom the visitor may give a place. */
  readonly colleagues: readonly RosterColleague[];
  readonly skills: Wishes["skills"];
  readonly state: FormState;
};

/** One day of a shift: who is there, and what the visitor can do about it. */
export function DutyPage(props: Props) {
  const { view, duty, zone } = props;
  const { t, home, locale, now } = view;
  const day = longDay(locale, dayOf(duty.start, zone));
  const isAhead = Temporal.Instant.compare(duty.start, now) > 0;
  const above = (
    <Breadcrumbs
      label={t("part-week")}
      crumbs={[{ label: t("part-week"), href: `${home}?week=${duty.date}` }, { label: day }]}
    />
  );
  return (
    <RosterFrame view={view} part={null} title={duty.shift.note ?? day} above={above}>
      <Facts {...props} />
      <People {...props} isAhead={isAhead} />
      {isAhead && <Acts {...props} />}
    </RosterFrame>
  );
}

function Facts({ view, duty, zone, skills }: Props) {
  const { t, locale, home } = view;
  const { shift } = duty;
  const named = skills.find(({ code }) => code === shift.skill);
  const skill = named ? inLanguage(named.name, locale, named.code) : shift.skill;
  const elsewhere = shift.zone !== zone && `${wallText(view, shift)} (${shift.zone})`;
  return (
    <DataList
      items={[
        { label: t("day"), value: longDay(locale, dayOf(duty.start, zone)) },
        { label: t("when"), value: `${spanTime(view, duty, zone)} (${zone})` },
        { label: t("wall-time"), value: elsewhere },
        {
          label: t("needed"),
          value: t("there-of-needed", { there: duty.people.length, needed: shift.needed }),
        },
        { label: t("language"), value: shift.language && languageName(locale, shift.language) },
        { label: t("skill"), value: skill },
        {
          label: t("whole-series"),
          value: <a href={`${home}/shifts/${shift.id}`}>{patternText(view, shift)}</a>,
        },
      ]}
    />
  );
}

function People({ view, duty, colleagues, isAhead }: Props & { readonly isAhead: boolean }) {
  const { t, self } = view;
  const base = dutyPath(view, duty);
  const mayRemove = (person: string | null) =>
    isAhead && person !== null && (view.leads || colleagues.some((one) => one.person === person));
  return (
    <section className="stack" aria-labelledby="people">
      <h2 id="people">{t("people")}</h2>
      {duty.people.length === 0 && <p>{t("nobody-yet")}</p>}
      <ul className="roster-people">
        {duty.people.map(({ id, person, name }) => (
          <li key={id} className="cluster">
            <span>{person === self ? t("you") : (name ?? t("somebody"))}</span>
            {mayRemove(person) && (
              <FormButton
                action={`${base}/people/${person}/removal`}
                size="small"
                label={t("leave-day", { name: name ?? "" })}
              >
                {t("remove")}
              </FormButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Acts(props: Props) {
  const { view, duty, colleagues } = props;
  const { t, self, leads } = view;
  const base = dutyPath(view, duty);
  const there = isThere(duty, self);
  const took = duty.people.some(({ person, bySelf }) => person === self && bySelf);
  return (
    <>
      <div className="cluster">
        {!there && openPlaces(duty) > 0 && (
          <FormButton action={`${base}/place`} look="primary">
            {t("take-place")}
          </FormButton>
        )}
        {took && <FormButton action={`${base}/place/return`}>{t("give-back-place")}</FormButton>}
        {leads && (
          <FormButton action={`${base}/off`} icon="close">
            {t("day-off")}
          </FormButton>
        )}
      </div>
      {there && <AskForm {...props} />}
      {colleagues.length > 0 && <PlaceForm {...props} />}
    </>
  );
}

function AskForm({ view, duty, state }: Props) {
  const { t } = view;
  const { value, error, errors } = entryOf(t, state);
  return (
    <section className="stack" aria-labelledby="ask">
      <h2 id="ask">{t("cannot-come")}</h2>
      <Form action={`${dutyPath(view, duty)}/requests`}>
        <ErrorSummary
          title={t("please-mend")}
          errors={errors.filter(({ name }) => name !== "person")}
        />
        <RadioGroup
          name="kind"
          label={t("ask-kind")}
          value={value("kind") || "cover"}
          error={error("kind")}
          options={REQUEST_KINDS.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
        />
        <Field
          name="note"
          label={t("ask-note")}
          mark={t("optional")}
          value={value("note")}
          error={error("note")}
          maxLength={200}
          dir="auto"
        />
        <FormActions>
          <Button>{t("ask-cover")}</Button>
        </FormActions>
      </Form>
    </section>
  );
}

function PlaceForm({ view, duty, colleagues, state }: Props) {
  const { t } = view;
  const { error } = entryOf(t, state);
  const free = colleagues.filter(({ person }) => !isThere(duty, person));
  return (
    <section className="stack" aria-labelledby="place">
      <h2 id="place">{t("add-person")}</h2>
      <Form action={`${dutyPath(view, duty)}/people`}>
        <Select
          name="person"
          label={t("person")}
          empty={t("choose-person")}
          error={error("person")}
          options={free.map(({ person, name }) => ({ value: person, label: name }))}
        />
        <FormActions>
          <Button>{t("place-day")}</Button>
        </FormActions>
      </Form>
    </section>
  );
}

function dutyPath({ home }: RosterPage, { shift, date }: Duty): string {
  return `${home}/shifts/${shift.id}/${date}`;
}
