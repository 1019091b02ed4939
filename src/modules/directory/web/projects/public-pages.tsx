import { Card, DataList, EmptyState, PageHeader, Timeline } from "#ui";
import type { ShownProject } from "../../actions/projects/shown-projects.ts";
import { deskWords } from "../../messages/index.ts";
import { daysText } from "../times.ts";
import { said, type View } from "../view.ts";
import { MilestoneBadge } from "./milestone-section.tsx";
import { type Parties, partiesOf } from "./parties.ts";

type Props = { readonly view: View; readonly projects: readonly ShownProject[] };

/** What libraries and partners do together, for everybody. */
export function ProjectsPage({ view, projects }: Props) {
  const { locale } = view;
  const t = deskWords(locale);
  return (
    <div className="stack stack-wide">
      <PageHeader title={t("projects")} lead={t("projects-lead")} />
      {projects.length === 0 ? (
        <EmptyState icon="people" title={t("projects-none-shown")}>
          <p>{t("projects-none-shown-text")}</p>
        </EmptyState>
      ) : (
        <div className="grid">
          {projects.map(({ project }) => (
            <Card
              key={project.id}
              title={said(project.name, locale).text}
              href={`/projects/${project.slug}`}
              kicker={daysText(locale, project.starts, project.ends)}
              level={2}
            >
              <p>{said(project.purpose, locale).text}</p>
            </Card>
          ))}
        </div>
      )}
    </div>
  );
}

type OneProps = {
  readonly view: View;
  readonly shown: ShownProject;
  readonly parties: Parties;
};

/** One project as everybody may see it. */
export function ShownProjectPage({ view, shown, parties }: OneProps) {
  const { locale } = view;
  const t = deskWords(locale);
  const { project, milestones } = shown;
  const [name, purpose] = [said(project.name, locale), said(project.purpose, locale)];
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={name.text}
        lang={name.lang}
        above={
          <p className="small">
            <a href="/projects">{t("projects")}</a>
          </p>
        }
        lead={purpose.text && <span lang={purpose.lang}>{purpose.text}</span>}
      />
      <DataList
        items={[
          { label: t("project-period"), value: daysText(locale, project.starts, project.ends) },
          {
            label: t("project-parties"),
            value: partiesOf(project).map((key) => (
              <a key={key} href={parties.href(key)}>
                {parties.name(key)}
              </a>
            )),
          },
          { label: t("project-funder"), value: project.funder && <bdi>{project.funder}</bdi> },
          {
            label: t("project-grant"),
            value: project.grantNumber && <bdi>{project.grantNumber}</bdi>,
          },
        ]}
      />
      {milestones.length > 0 && (
        <section className="stack" aria-labelledby="milestones">
          <h2 id="milestones">{t("project-milestones")}</h2>
          <Timeline
            label={t("project-milestones")}
            entries={milestones.map((milestone) => ({
              key: milestone.id,
              when: daysText(locale, milestone.due, milestone.due),
              dateTime: milestone.due,
              title: <bdi>{milestone.name}</bdi>,
              children: <MilestoneBadge view={view} milestone={milestone} />,
            }))}
          />
        </section>
      )}
    </div>
  );
}
