import { Button, Field, LinkButton, Notice } from "#ui";
import { deskWords } from "../../messages/index.ts";
import { said } from "../view.ts";
import { daysText } from "../times.ts";
import { ContributionSection } from "./contribution-section.tsx";
import { MilestoneSection } from "./milestone-section.tsx";
import { MoneySection } from "./money-section.tsx";
import { NarrativeSection } from "./narrative-section.tsx";
import type { OpenView } from "./open-view.ts";
import { ProjectFrame } from "./project-frame.tsx";
import { ProjectFacts, ProjectFigures } from "./project-page.tsx";

export type Period = { readonly from: string; readonly to: string };

type Props = {
  readonly open: OpenView;
  readonly period: Period;
  /** What is wrong with the period that was typed. */
  readonly fault?: string | undefined;
};

/** The report of a project, made to be printed: facts, money, contributions, milestones, what was told. */
export function ReportPage({ open, period, fault }: Props) {
  const { view, seat, project, base } = open;
  const t = deskWords(view.locale);
  const name = said(project.name, view.locale).text;
  const told = open.book.report.filter(({ from, to }) => from <= period.to && period.from <= to);
  return (
    <ProjectFrame
      view={view}
      seat={seat}
      title={t("project-report-of", { project: name })}
      above={{ href: base, label: name }}
    >
      <PeriodForm open={open} period={period} fault={fault} />
      <p>{daysText(view.locale, period.from, period.to)}</p>
      <ProjectFacts open={open} />
      <ProjectFigures open={open} />
      <NarrativeSection open={open} reports={told} reading />
      <p className="soft">
        {t("project-report-whole", {
          from: daysText(view.locale, period.from, period.from),
          to: daysText(view.locale, period.to, period.to),
        })}
      </p>
      <MoneySection open={open} within={period} reading />
      <ContributionSection open={open} reading />
      <MilestoneSection open={open} reading />
      <Files open={open} />
    </ProjectFrame>
  );
}

function PeriodForm({ open: { view, base }, period, fault }: Props) {
  const t = deskWords(view.locale);
  return (
    <form className="cluster no-print" action={`${base}/report`} method="get">
      {fault && (
        <Notice tone="danger" announce="alert">
          <p>{fault}</p>
        </Notice>
      )}
      <Field name="from" label={t("project-from")} type="date" value={period.from} width="short" />
      <Field name="to" label={t("project-to")} type="date" value={period.to} width="short" />
      <Button>{t("project-report-show")}</Button>
      <p className="small soft">{t("project-report-print")}</p>
    </form>
  );
}

/** The tables of the report as files. */
function Files({ open: { view, base } }: { open: OpenView }) {
  const t = deskWords(view.locale);
  return (
    <div className="stack stack-tight no-print">
      {(["line", "contribution", "expense", "milestone"] as const).map((table) => (
        <div key={table} className="cluster">
          <span>{t(`project-take-${table}`)}</span>
          {(["csv", "xlsx"] as const).map((ending) => (
            <LinkButton
              key={ending}
              href={`${base}/${table}.${ending}`}
              icon="download"
              size="small"
            >
              {t(`cost-take-${ending}`)}
            </LinkButton>
          ))}
        </div>
      ))}
    </div>
  );
}
