import { formatDateTime } from "#kernel/i18n";
import {
  Badge,
  Button,
  Disclosure,
  Form,
  FormActions,
  FormButton,
  Select,
  Timeline,
  type Tone,
} from "#ui";
import { type Answer, answersTo } from "../../actions/roster/answer-request.ts";
import type { RosterColleague } from "../../actions/roster/colleagues.ts";
import type { ShownRequest } from "../../actions/roster/requests.ts";
import { isRosterKey } from "../../messages/roster-index.ts";
import type { Duty } from "../../model/roster/duty.ts";
import type { RequestState } from "../../model/roster/machine.ts";
import { occurrenceOn } from "../../model/roster/occurrences.ts";
import type { Shift } from "../../model/roster/shift.ts";
import { faultText } from "./form-state.ts";
import type { RosterPage } from "./roster-page.ts";
import { wallText } from "./shift-text.ts";
import { dateText, dutyText } from "./times.ts";

type Props = {
  readonly view: RosterPage;
  readonly shown: ShownRequest;
  readonly zone: string;
  readonly own: readonly Duty[];
  readonly colleagues: readonly RosterColleague[];
  readonly fault: string | null;
};

const TONES: Readonly<Record<RequestState, Tone | "plain">> = {
  open: "warn",
  offered: "info",
  covered: "ok",
  withdrawn: "plain",
  swapped: "ok",
  assigned: "ok",
  done: "plain",
  lapsed: "plain",
};

/** One request: who asks for which day, what was offered, what the visitor can answer, and what happened. */
export function RequestCard(props: Props) {
  const { view, shown, zone } = props;
  const { request, shift, offered } = shown;
  const { t } = view;
  const id = `request-${request.id}`;
  const asker = request.name ?? t("somebody");
  return (
    <section className="roster-request stack stack-tight" aria-labelledby={id}>
      <h2 id={id}>{t(`asks-${request.kind}`, { who: asker })}</h2>
      <p className="cluster">
        <Badge tone={TONES[request.state]}>{t(`state-${request.state}`)}</Badge>
        <strong>{dayText(view, shift, request.date, zone)}</strong>
      </p>
      {request.note && <p dir="auto">{request.note}</p>}
      <OtherText view={view} shown={shown} offered={offered} zone={zone} />
      <Answers {...props} />
      <History view={view} shown={shown} zone={zone} />
    </section>
  );
}

type OtherProps = Pick<Props, "view" | "shown" | "zone"> & { readonly offered: Shift | null };

function OtherText({ view, shown, offered, zone }: OtherProps) {
  const { t } = view;
  const { otherName, otherPerson, otherDate } = shown.request;
  if (otherPerson === null) return null;
  const who = otherName ?? t("somebody");
  if (!offered || !otherDate) return <p>{t("comes-instead", { who })}</p>;
  return <p>{t("offers-day", { who, day: dayText(view, offered, otherDate, zone) })}</p>;
}

/** Buttons for what needs nothing more, forms for the rest. */
function Answers(props: Props) {
  const { view, shown } = props;
  const answers = answersTo(shown.request, view.self, view.leads);
  const plain = answers.filter((answer) => answer !== "offer" && answer !== "assign");
  return (
    <>
      {plain.length > 0 && (
        <div className="cluster">
          {plain.map((answer) => (
            <FormButton key={answer} action={pathOf(props, answer)}>
              {view.t(`answer-${answer}`)}
            </FormButton>
          ))}
        </div>
      )}
      {answers.includes("offer") && <OfferForm {...props} />}
      {answers.includes("assign") && <AssignForm {...props} />}
    </>
  );
}

function OfferForm(props: Props) {
  const { view, shown, own, zone, fault } = props;
  const { t } = view;
  if (own.length === 0) return <p className="soft">{t("no-own-shifts")}</p>;
  return (
    <Form action={pathOf(props, "offer")} label={t("answer-offer")}>
      <Select
        name="day"
        id={`day-${shown.request.id}`}
        label={t("offer-which")}
        error={fault === null ? undefined : faultText(t, fault)}
        options={own.map((duty) => ({
          value: `${duty.shift.id} ${duty.date}`,
          label: dutyText(view, duty, zone),
        }))}
      />
      <FormActions>
        <Button>{t("answer-offer")}</Button>
      </FormActions>
    </Form>
  );
}

function AssignForm(props: Props) {
  const { view, shown, colleagues, fault } = props;
  const { t } = view;
  const others = colleagues.filter(({ person }) => person !== shown.request.person);
  return (
    <Disclosure label={t("answer-assign")} open={fault !== null}>
      <Form action={pathOf(props, "assign")} label={t("answer-assign")}>
        <Select
          name="person"
          id={`person-${shown.request.id}`}
          label={t("assign-whom")}
          empty={t("choose-person")}
          error={fault === null ? undefined : faultText(t, fault)}
          options={others.map(({ person, name }) => ({ value: person, label: name }))}
        />
        <FormActions>
          <Button>{t("answer-assign")}</Button>
        </FormActions>
      </Form>
    </Disclosure>
  );
}

function History({ view, shown, zone }: Pick<Props, "view" | "shown" | "zone">) {
  const { t, locale } = view;
  return (
    <Disclosure label={t("history")}>
      <Timeline
        label={t("history")}
        entries={shown.steps.map(({ at, actor, event }, index) => {
          const key = `event-${event}`;
          return {
            key: `${index}`,
            when: formatDateTime(locale, at.toTemporalInstant(), zone),
            dateTime: at.toISOString(),
            title: isRosterKey(key) ? t(key) : event,
            who: actor || t("software"),
          };
        })}
      />
    </Disclosure>
  );
}

/** "Thursday 26 November, 09:00 to 13:00" on the visitor's wall; on the shift's own where it is no more. */
export function dayText(
  view: Pick<RosterPage, "t" | "locale">,
  shift: Shift,
  date: string,
  zone: string,
): string {
  const duty = occurrenceOn(shift, Temporal.PlainDate.from(date));
  if (!duty)
    return view.t("day-and-time", {
      day: dateText(view.locale, date),
      time: wallText(view, shift),
    });
  return dutyText(view, duty, zone);
}

function pathOf({ view, shown }: Pick<Props, "view" | "shown">, answer: Answer): string {
  return `${view.home}/requests/${shown.request.id}/${answer}`;
}
