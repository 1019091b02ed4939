import { Badge, type Column, FormButton, Table, type Tone } from "#ui";
import { deskWords } from "../../messages/index.ts";
import type { Milestone } from "../../model/projects/project.ts";
import { type MilestoneState, stateOf } from "../../model/projects/reckoning.ts";
import { daysText } from "../times.ts";
import type { View } from "../view.ts";
import { entryColumns } from "./entry-columns.tsx";
import { AddEntry } from "./entry-form.tsx";
import type { OpenView } from "./open-view.ts";
import { SectionHeading } from "./section-heading.tsx";
import { todayOf } from "./today.ts";

/** What is to be reached until when, and what of it was. */
export function MilestoneSection({ open, reading = false }: { open: OpenView; reading?: boolean }) {
  const t = deskWords(open.view.locale);
  return (
    <section className="stack" aria-labelledby="milestones">
      <SectionHeading open={open} id="milestones">
        {t("project-milestones")}
      </SectionHeading>
      {open.book.milestone.length === 0 ? (
        <p className="soft">{t("project-no-milestone")}</p>
      ) : (
        <Table
          caption={t("project-milestones")}
          captionHidden
          rows={open.book.milestone}
          rowKey={({ id }) => id}
          columns={columnsOf(open, reading)}
        />
      )}
      {!reading && <AddEntry open={open} kind="milestone" />}
    </section>
  );
}

function columnsOf(open: OpenView, reading: boolean): readonly Column<Milestone>[] {
  const { view, parties } = open;
  const { locale } = view;
  const t = deskWords(locale);
  const facts: readonly Column<Milestone>[] = [
    {
      key: "name",
      label: t("project-milestone"),
      heading: true,
      cell: ({ name }) => <bdi>{name}</bdi>,
    },
    { key: "due", label: t("project-due"), cell: ({ due }) => daysText(locale, due, due) },
    {
      key: "who",
      label: t("project-responsible"),
      cell: ({ party, person }) =>
        [person, party === null ? "" : parties.name(party)].filter(Boolean).join(" · ") || "–",
    },
    {
      key: "state",
      label: t("project-state"),
      cell: (milestone) => <MilestoneBadge view={view} milestone={milestone} />,
    },
  ];
  if (reading) return facts;
  return [
    ...facts,
    {
      key: "done",
      label: t("project-done-on"),
      cell: (one) => <DoneButton open={open} one={one} />,
    },
    ...(open.leads
      ? entryColumns<Milestone>(open, "milestone", ({ id, name }) => ({ id, what: name }))
      : []),
  ];
}

const TONES = {
  done: "ok",
  "done-late": "ok",
  late: "warn",
  ahead: "plain",
} as const satisfies Record<MilestoneState, Tone | "plain">;

/** How a milestone stands, in words. */
export function MilestoneBadge({ view, milestone }: { view: View; milestone: Milestone }) {
  const t = deskWords(view.locale);
  const state = stateOf(milestone, todayOf(view));
  const date = milestone.doneOn ? daysText(view.locale, milestone.doneOn, milestone.doneOn) : "";
  const icon = state === "late" ? "clock" : state === "ahead" ? "calendar" : "check";
  return (
    <Badge tone={TONES[state]} icon={icon}>
      {t(`project-state-${state}`, { date })}
    </Badge>
  );
}

function DoneButton({ open, one }: { open: OpenView; one: Milestone }) {
  const t = deskWords(open.view.locale);
  const address = `${open.base}/milestone/${one.id}`;
  if (one.doneOn !== null)
    return (
      <FormButton action={`${address}/reopening`} look="quiet" size="small" icon="undo">
        {t("project-reopen")}
      </FormButton>
    );
  return (
    <FormButton
      action={`${address}/completion`}
      size="small"
      icon="check"
      label={t("project-done-what", { what: one.name })}
    >
      {t("project-done-now")}
    </FormButton>
  );
}
