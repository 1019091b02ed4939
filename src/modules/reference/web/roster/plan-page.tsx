import { formatList } from "#kernel/i18n";
import { EmptyState, LinkButton, Table, type Column } from "#ui";
import type { Planned } from "../../actions/roster/plan.ts";
import { RosterFrame } from "./roster-frame.tsx";
import type { RosterPage } from "./roster-page.ts";
import { patternText, wallText } from "./shift-text.ts";

type Props = { readonly view: RosterPage; readonly plan: readonly Planned[] };

/** The shifts as they were laid down. */
export function PlanPage({ view, plan }: Props) {
  const { t, home, leads } = view;
  const addShift = leads && (
    <LinkButton href={`${home}/shifts/new`} look="primary" icon="plus">
      {t("add-shift")}
    </LinkButton>
  );
  return (
    <RosterFrame view={view} part="shifts" actions={addShift}>
      {plan.length === 0 ? (
        <EmptyState icon="calendar" title={t("shifts-empty")}>
          <p>{t("shifts-empty-text")}</p>
        </EmptyState>
      ) : (
        <PlanTable view={view} plan={plan} />
      )}
    </RosterFrame>
  );
}

function PlanTable({ view, plan }: Props) {
  const { t } = view;
  return (
    <Table
      caption={t("part-shifts")}
      captionHidden
      rows={plan}
      rowKey={({ shift }) => shift.id}
      columns={columnsOf(view)}
    />
  );
}

type LineProps = Pick<Props, "view"> & Planned;

function ShiftLink({ view, shift }: LineProps) {
  return <a href={`${view.home}/shifts/${shift.id}`}>{shift.note ?? wallText(view, shift)}</a>;
}

function ShiftTimes({ view, shift }: LineProps) {
  return (
    <div>
      {wallText(view, shift)} <span className="soft small">{shift.zone}</span>
      <br />
      {patternText(view, shift)}
    </div>
  );
}

function columnsOf(view: RosterPage): readonly Column<Planned>[] {
  const { t } = view;
  return [
    {
      key: "shift",
      label: t("shift-column"),
      heading: true,
      cell: (row) => <ShiftLink view={view} {...row} />,
    },
    {
      key: "when",
      label: t("when"),
      cell: (row) => <ShiftTimes view={view} {...row} />,
    },
    { key: "needed", label: t("needed"), numeric: true, cell: ({ shift }) => shift.needed },
    {
      key: "people",
      label: t("people"),
      cell: ({ people }) => namesOf(view, people) || t("nobody-yet"),
    },
  ];
}

function namesOf({ t, locale }: RosterPage, people: Planned["people"]): string {
  return formatList(
    locale,
    people.map(({ name }) => name ?? t("somebody")),
  );
}
