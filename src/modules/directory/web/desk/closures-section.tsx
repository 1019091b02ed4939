import { type Column, FormButton, Table } from "#ui";
import { deskWords } from "../../messages/index.ts";
import { formatDay } from "../../model/opening/day-text.ts";
import type { Closure } from "../../model/opening/schedule.ts";
import { daysText, hoursText } from "../times.ts";
import { said, type View } from "../view.ts";
import { EntryForm } from "./entry-form.tsx";
import { Line, Translated } from "./fields.tsx";
import type { FormState } from "./form-state.ts";

const FIELDS = ["from", "to", "hours", "reason.en", "reason.es", "reason.ar"];

export type ClosuresProps = {
  readonly view: View;
  readonly closures: readonly Closure[];
  readonly state: FormState;
  /** Address of the branch's desk page. */
  readonly base: string;
};

/** Days on which a branch is closed or has other hours, and a form for one more. */
export function ClosuresSection({ view, closures, state, base }: ClosuresProps) {
  const t = deskWords(view.locale);
  return (
    <section className="stack" id="closures">
      <h2>{t("closures")}</h2>
      <ClosureTable view={view} closures={closures} base={base} />
      <h3>{t("add-closure")}</h3>
      <EntryForm
        view={view}
        state={state}
        fields={FIELDS}
        action={`${base}/closures`}
        submit={t("add-closure")}
      >
        {(entry) => (
          <>
            <div className="field-row">
              <Line entry={entry} name="from" label={t("closed-from")} type="date" width="short" />
              <Line entry={entry} name="to" label={t("closed-to")} type="date" width="short" />
            </div>
            <Line
              entry={entry}
              name="hours"
              label={t("other-hours")}
              hint={t("other-hours-hint")}
              dir="ltr"
            />
            <Translated
              entry={entry}
              name="reason"
              label={t("closure-reason")}
              hint={t("closure-reason-hint")}
            />
          </>
        )}
      </EntryForm>
    </section>
  );
}

function ClosureTable({ view, closures, base }: Omit<ClosuresProps, "state">) {
  const t = deskWords(view.locale);
  return (
    <Table
      caption={t("closures")}
      captionHidden
      rows={closures}
      rowKey={({ from, to, hours }) => `${from} ${to} ${formatDay(hours ?? [])}`}
      empty={t("no-closures")}
      columns={closureColumns(view, base)}
    />
  );
}

/** What the list says of each closure. */
function closureColumns(view: View, base: string): readonly Column<Closure>[] {
  const t = deskWords(view.locale);
  const words = view.t;
  return [
    {
      key: "days",
      label: t("days"),
      heading: true,
      cell: ({ from, to }) => daysText(view.locale, from, to),
    },
    { key: "hours", label: words("hours"), cell: ({ hours }) => hoursText(words, hours) },
    {
      key: "reason",
      label: t("closure-reason"),
      cell: ({ reason }) => said(reason, view.locale).text,
    },
    {
      key: "remove",
      label: t("remove"),
      cell: ({ from, to, hours }) => (
        <FormButton
          action={`${base}/closures/removal`}
          fields={{ from, to, hours: formatDay(hours ?? []) }}
          look="quiet"
          size="small"
          icon="trash"
          label={t("remove-what", { what: daysText(view.locale, from, to) })}
        >
          {t("remove")}
        </FormButton>
      ),
    },
  ];
}
