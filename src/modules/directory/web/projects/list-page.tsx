import { Badge, type Column, EmptyState, LinkButton, Table } from "#ui";
import type { OpenProject } from "../../actions/projects/projects.ts";
import { deskWords } from "../../messages/index.ts";
import { moneyOf, stateOf } from "../../model/projects/reckoning.ts";
import { amountText } from "../amounts.ts";
import { daysText } from "../times.ts";
import { said, type View } from "../view.ts";
import type { Parties } from "./parties.ts";
import { ProjectFrame } from "./project-frame.tsx";
import type { Seat } from "./seat.ts";
import { todayOf } from "./today.ts";

type Props = {
  readonly view: View;
  readonly seat: Seat;
  readonly parties: Parties;
  readonly projects: readonly OpenProject[];
};

/** The projects of the network, or those in which a library takes part. */
export function ProjectListPage(props: Props) {
  const { view, seat, projects } = props;
  const t = deskWords(view.locale);
  const add = (
    <LinkButton href={`${seat.root}/new`} look="primary" icon="plus">
      {t("project-add")}
    </LinkButton>
  );
  return (
    <ProjectFrame view={view} seat={seat} title={t("projects")}>
      {projects.length === 0 ? (
        <EmptyState icon="people" title={t("project-none")} level={3} action={add}>
          <p>{t("project-none-text")}</p>
        </EmptyState>
      ) : (
        <>
          <div>{add}</div>
          <Table
            caption={t("projects")}
            captionHidden
            rows={projects}
            rowKey={({ project }) => project.id}
            columns={columnsOf(props)}
          />
        </>
      )}
    </ProjectFrame>
  );
}

function columnsOf({ view, seat, parties }: Props): readonly Column<OpenProject>[] {
  const { locale } = view;
  const t = deskWords(locale);
  return [
    {
      key: "name",
      label: t("project-name"),
      heading: true,
      cell: ({ project }) => (
        <a href={`${seat.root}/${project.id}`} dir="auto">
          {said(project.name, locale).text}
        </a>
      ),
    },
    {
      key: "lead",
      label: t("project-lead"),
      cell: ({ project: { lead } }) =>
        lead === null ? t("project-lead-network") : parties.name(`library:${lead}`),
    },
    {
      key: "period",
      label: t("project-period"),
      cell: ({ project }) => daysText(locale, project.starts, project.ends),
    },
    {
      key: "late",
      label: t("project-milestones"),
      cell: (open) => <Milestones view={view} open={open} />,
    },
    {
      key: "spent",
      label: t("project-spent"),
      numeric: true,
      cell: ({ project, book }) => amountText(locale, moneyOf(book).all.spent, project.currency),
    },
    {
      key: "budget",
      label: t("project-budget"),
      numeric: true,
      cell: ({ project, book }) => amountText(locale, moneyOf(book).all.budget, project.currency),
    },
  ];
}

function Milestones({ view, open: { book } }: { view: View; open: OpenProject }) {
  const t = deskWords(view.locale);
  const states = book.milestone.map((one) => stateOf(one, todayOf(view)));
  const late = states.filter((state) => state === "late").length;
  const done = states.filter((state) => state.startsWith("done")).length;
  return (
    <>
      {t("project-done-of", { done, all: states.length })}{" "}
      {late > 0 && (
        <Badge tone="warn" icon="clock">
          {t("project-late-count", { count: late })}
        </Badge>
      )}
    </>
  );
}
