import { Breadcrumbs, Button, DataList, Form, FormActions, FormButton, Select } from "#ui";
import type { RosterColleague } from "../../actions/roster/colleagues.ts";
import type { Wishes } from "../../actions/roster/wishes.ts";
import type { Place } from "../../model/roster/duty.ts";
import type { Shift } from "../../model/roster/shift.ts";
import { faultText, type FormState } from "./form-state.ts";
import { RosterFrame } from "./roster-frame.tsx";
import type { RosterPage } from "./roster-page.ts";
import { ShiftForm } from "./shift-form.tsx";
import { patternText, wallText } from "./shift-text.ts";

type NewProps = {
  readonly view: RosterPage;
  readonly state: FormState;
  readonly wishes: Wishes;
};

/** A shift that is to be added. */
export function NewShiftPage({ view, state, wishes }: NewProps) {
  const { t, home } = view;
  return (
    <RosterFrame
      view={view}
      part={null}
      title={t("add-shift")}
      above={<ToShifts view={view} here={t("add-shift")} />}
    >
      <ShiftForm view={view} state={state} wishes={wishes} action={`${home}/shifts`} />
    </RosterFrame>
  );
}

type Props = NewProps & {
  readonly shift: Shift;
  readonly people: readonly Place[];
  readonly colleagues: readonly RosterColleague[];
};

/** A shift as it was laid down: who is in it, and for those who lead the desk its form. */
export function ShiftPage(props: Props) {
  const { view, shift, state, wishes } = props;
  const { t, home, leads } = view;
  const title = shift.note ?? wallText(view, shift);
  return (
    <RosterFrame
      view={view}
      part={null}
      title={title}
      above={<ToShifts view={view} here={title} />}
    >
      <DataList
        items={[
          { label: t("when"), value: [wallText(view, shift), patternText(view, shift)] },
          { label: t("zone"), value: shift.zone },
          { label: t("needed"), value: shift.needed },
        ]}
      />
      <SeriesPeople {...props} />
      {leads && (
        <section className="stack" aria-labelledby="change">
          <h2 id="change">{t("change-shift")}</h2>
          <p className="soft">{t("change-help")}</p>
          <ShiftForm
            view={view}
            state={state}
            wishes={wishes}
            action={`${home}/shifts/${shift.id}`}
          />
          <FormButton action={`${home}/shifts/${shift.id}/removal`} icon="trash">
            {t("remove-shift")}
          </FormButton>
        </section>
      )}
    </RosterFrame>
  );
}

function SeriesPeople({ view, shift, people, colleagues, state }: Props) {
  const { t, home, leads } = view;
  const base = `${home}/shifts/${shift.id}/people`;
  const fault = state.faults["person"];
  return (
    <section className="stack" aria-labelledby="people">
      <h2 id="people">{t("series-people")}</h2>
      {people.length === 0 && <p>{t("nobody-yet")}</p>}
      <ul className="roster-people">
        {people.map(({ id, person, name }) => (
          <li key={id} className="cluster">
            <span>{name ?? t("somebody")}</span>
            {person !== null && (leads || colleagues.some((one) => one.person === person)) && (
              <FormButton
                action={`${base}/${person}/removal`}
                size="small"
                label={t("leave-series", { name: name ?? "" })}
              >
                {t("remove")}
              </FormButton>
            )}
          </li>
        ))}
      </ul>
      {colleagues.length > 0 && (
        <Form action={base} label={t("add-person")}>
          <Select
            name="person"
            label={t("person")}
            empty={t("choose-person")}
            error={fault && faultText(t, fault)}
            options={colleagues.map(({ person, name }) => ({ value: person, label: name }))}
          />
          <FormActions>
            <Button>{t("place-series")}</Button>
          </FormActions>
        </Form>
      )}
    </section>
  );
}

function ToShifts({ view: { t, home }, here }: Pick<Props, "view"> & { readonly here: string }) {
  const label = t("part-shifts");
  return (
    <Breadcrumbs label={label} crumbs={[{ label, href: `${home}/shifts` }, { label: here }]} />
  );
}
