import { Button, ErrorSummary, FileField, Form, FormActions } from "#ui";
import { faultText } from "./form-state.ts";
import { FeedSection, type FeedShown } from "./feed-section.tsx";
import { RosterFrame } from "./roster-frame.tsx";
import type { RosterPage } from "./roster-page.ts";

type Props = {
  readonly view: RosterPage;
  readonly feed: FeedShown;
  /** What is wrong with the file that was sent. */
  readonly fault: string | null;
};

/** The roster in one's own calendar, and shifts from a file. */
export function CalendarPage({ view, feed, fault }: Props) {
  const { t, home, leads } = view;
  return (
    <RosterFrame view={view} part="calendar" title={t("part-calendar")} lead={t("calendar-lead")}>
      <FeedSection
        view={view}
        title={t("feed-desk")}
        action={`${home}/calendar/feed`}
        feed={feed}
        file={{
          href: `${home}/calendar/shifts.ics`,
          label: t("download-plan"),
          text: t("download-text"),
        }}
      />
      {leads && <ImportForm view={view} fault={fault} />}
    </RosterFrame>
  );
}

function ImportForm({ view, fault }: Pick<Props, "view" | "fault">) {
  const { t, home } = view;
  const error = fault === null ? undefined : faultText(t, fault);
  return (
    <section className="stack" aria-labelledby="import">
      <h2 id="import">{t("import")}</h2>
      <p className="measure">{t("import-text")}</p>
      <Form action={`${home}/calendar/preview`} multipart>
        <ErrorSummary
          title={t("please-mend")}
          errors={error ? [{ name: "file", message: error }] : []}
        />
        <FileField name="file" label={t("import-file")} error={error} accept=".ics,text/calendar" />
        <FormActions>
          <Button>{t("import-preview")}</Button>
        </FormActions>
      </Form>
    </section>
  );
}
