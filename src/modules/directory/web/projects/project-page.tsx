import { Badge, DataList, FormButton, LinkButton, StatTiles } from "#ui";
import { deskWords } from "../../messages/index.ts";
import { moneyOf, sharesOf, stateOf } from "../../model/projects/reckoning.ts";
import { amountText } from "../amounts.ts";
import { daysText } from "../times.ts";
import { said } from "../view.ts";
import { ContributionSection } from "./contribution-section.tsx";
import { ExpenseSection } from "./expense-section.tsx";
import { MilestoneSection } from "./milestone-section.tsx";
import { MoneySection } from "./money-section.tsx";
import { NarrativeSection } from "./narrative-section.tsx";
import type { OpenView } from "./open-view.ts";
import { partiesOf } from "./parties.ts";
import { ProjectFrame } from "./project-frame.tsx";
import { todayOf } from "./today.ts";

/** One project with its whole book. */
export function ProjectPage({ open }: { readonly open: OpenView }) {
  const { view, seat, project } = open;
  const t = deskWords(view.locale);
  return (
    <ProjectFrame
      view={view}
      seat={seat}
      title={said(project.name, view.locale).text}
      above={{ href: seat.root, label: t("projects") }}
    >
      <ProjectFacts open={open} />
      <Doors open={open} />
      <ProjectFigures open={open} />
      <MilestoneSection open={open} />
      <MoneySection open={open} />
      <ExpenseSection open={open} />
      <ContributionSection open={open} />
      <NarrativeSection open={open} />
    </ProjectFrame>
  );
}

/** What a project is and who takes part. */
export function ProjectFacts({ open: { view, project, parties } }: { readonly open: OpenView }) {
  const { locale } = view;
  const t = deskWords(locale);
  const purpose = said(project.purpose, locale);
  const party = (key: string) => (
    <a key={key} href={parties.href(key)}>
      {parties.name(key)}
    </a>
  );
  return (
    <>
      {purpose.text && (
        <p className="measure" lang={purpose.lang} dir="auto">
          {purpose.text}
        </p>
      )}
      <DataList
        items={[
          { label: t("project-period"), value: daysText(locale, project.starts, project.ends) },
          {
            label: t("project-lead"),
            value:
              project.lead === null ? t("project-lead-network") : party(`library:${project.lead}`),
          },
          {
            label: t("project-parties"),
            value: partiesOf(project)
              .filter((key) => key !== `library:${project.lead}`)
              .map(party),
          },
          { label: t("project-funder"), value: project.funder && <bdi>{project.funder}</bdi> },
          {
            label: t("project-grant"),
            value: project.grantNumber && <bdi>{project.grantNumber}</bdi>,
          },
        ]}
      />
    </>
  );
}

function Doors({ open: { view, project, base, leads } }: { readonly open: OpenView }) {
  const t = deskWords(view.locale);
  return (
    <div className="cluster no-print">
      <LinkButton href={`${base}/report`} icon="print">
        {t("project-report")}
      </LinkButton>
      {leads && (
        <>
          <LinkButton href={`${base}/edit`} icon="edit">
            {t("project-edit")}
          </LinkButton>
          <FormButton action={`${base}/removal`} icon="trash" look="quiet">
            {t("project-remove")}
          </FormButton>
        </>
      )}
      {project.shown && (
        <a href={`/projects/${project.slug}`}>
          <Badge tone="info" icon="globe">
            {t("project-shown-badge")}
          </Badge>
        </a>
      )}
    </div>
  );
}

/** The few figures to take in at one look. */
export function ProjectFigures({ open: { view, project, book } }: { readonly open: OpenView }) {
  const { locale } = view;
  const t = deskWords(locale);
  const { all } = moneyOf(book);
  const shares = sharesOf(book.contribution);
  const amount = (value: bigint) => amountText(locale, value, project.currency);
  const sum = (which: "pledged" | "given") =>
    shares.reduce((total, share) => total + share[which].value, 0n);
  const states = book.milestone.map((one) => stateOf(one, todayOf(view)));
  const count = (prefix: string) => states.filter((state) => state.startsWith(prefix)).length;
  return (
    <StatTiles
      stats={[
        { label: t("project-budget"), value: amount(all.budget) },
        { label: t("project-spent"), value: amount(all.spent) },
        { label: t("project-left"), value: amount(all.left) },
        {
          label: t("project-pledged"),
          value: amount(sum("pledged")),
          note: t("project-given-of", { given: amount(sum("given")) }),
        },
        {
          label: t("project-milestones-done"),
          value: t("project-done-of", { done: count("done"), all: states.length }),
          note: t("project-late-count", { count: count("late") }),
        },
      ]}
    />
  );
}
