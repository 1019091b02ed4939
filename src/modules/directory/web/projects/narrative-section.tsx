import { FormButton, Heading } from "#ui";
import { deskWords } from "../../messages/index.ts";
import type { Narrative } from "../../model/projects/project.ts";
import { daysText } from "../times.ts";
import { AddEntry } from "./entry-form.tsx";
import type { OpenView } from "./open-view.ts";
import { SectionHeading } from "./section-heading.tsx";

type Props = {
  readonly open: OpenView;
  readonly reports?: readonly Narrative[];
  readonly reading?: boolean;
};

/** What was done, told period by period, the newest first. */
export function NarrativeSection({ open, reports = open.book.report, reading = false }: Props) {
  const t = deskWords(open.view.locale);
  return (
    <section className="stack" aria-labelledby="reports">
      <SectionHeading open={open} id="reports">
        {t("project-reports")}
      </SectionHeading>
      {reports.length === 0 && <p className="soft">{t("project-no-report")}</p>}
      {reports.map((report) => (
        <Told key={report.id} open={open} report={report} reading={reading} />
      ))}
      {!reading && <AddEntry open={open} kind="report" />}
    </section>
  );
}

function Told(props: { open: OpenView; report: Narrative; reading: boolean }) {
  const { open, report, reading } = props;
  const t = deskWords(open.view.locale);
  const period = daysText(open.view.locale, report.from, report.to);
  const address = `${open.base}/report/${report.id}`;
  return (
    <article className="stack stack-tight measure">
      <Heading level={open.seat.library ? 3 : 4}>{period}</Heading>
      {report.text.split(/\n\s*\n/).map((paragraph, at) => (
        <p key={at} dir="auto" className="project-told">
          {paragraph}
        </p>
      ))}
      {!reading && (
        <div className="project-acts no-print">
          <a href={address} aria-label={t("project-change-what", { what: period })}>
            {t("project-edit")}
          </a>
          <FormButton
            action={`${address}/removal`}
            look="quiet"
            size="small"
            icon="trash"
            label={t("remove-what", { what: period })}
          >
            {t("remove")}
          </FormButton>
        </div>
      )}
    </article>
  );
}
