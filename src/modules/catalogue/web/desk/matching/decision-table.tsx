import { type Column, FormButton, Table } from "#ui";
import type { NamedAct, RecordName } from "../../../actions/matching/acts.ts";
import type { MatchSetting } from "../../matching/setting.ts";
import { Why } from "../../matching/why.tsx";
import type { Desk } from "../desk.ts";
import { matchingHome } from "./matching-frame.tsx";

type DecisionTableProps = {
  readonly desk: Desk;
  readonly setting: MatchSetting;
  readonly list: { readonly rows: readonly NamedAct[] };
  readonly back: string;
};

/** Acts of cataloguers as a table, each with the way to withdraw it. */
export function DecisionTable(props: DecisionTableProps) {
  return (
    <Table
      caption={props.setting.t("decisions-caption")}
      captionHidden
      columns={[...saidColumns(props), stateColumn(props)]}
      rows={props.list.rows}
      rowKey={({ act }) => act}
    />
  );
}

function saidColumns({ desk, setting }: DecisionTableProps): readonly Column<NamedAct>[] {
  const { t, places } = setting;
  return [
    {
      key: "when",
      label: t("decision-when"),
      cell: ({ decidedAt }) => (
        <time dateTime={decidedAt.toISOString()}>{desk.when(decidedAt)}</time>
      ),
    },
    {
      key: "records",
      label: t("decision-records"),
      heading: true,
      cell: (act) => <Records act={act} setting={setting} />,
    },
    { key: "verdict", label: t("decision-verdict"), cell: ({ verdict }) => t(verdict) },
    { key: "reason", label: t("decision-reason"), cell: (act) => <Why {...act} t={t} /> },
    {
      key: "library",
      label: t("decision-library"),
      cell: ({ library }) => places.libraryName(library),
    },
    {
      key: "person",
      label: t("decision-person"),
      cell: ({ person }) => (person === null ? "–" : <bdi>{person}</bdi>),
    },
  ];
}

function stateColumn({ desk, setting: { t }, back }: DecisionTableProps): Column<NamedAct> {
  return {
    key: "state",
    label: t("decision-state"),
    cell: ({ act, withdrawnAt, about }) =>
      withdrawnAt === null ? (
        <FormButton
          action={`${matchingHome(desk)}/acts/${act}/withdrawal`}
          fields={{ back }}
          size="small"
          icon="undo"
          label={t("withdraw-title", { title: about?.name ?? "" })}
        >
          {t("withdraw")}
        </FormButton>
      ) : (
        t("withdrawn-on", { when: desk.when(withdrawnAt) })
      ),
  };
}

function Records({ act, setting }: { readonly act: NamedAct; readonly setting: MatchSetting }) {
  const { t } = setting;
  return (
    <span>
      <RecordLine record={act.about} setting={setting} />
      <RecordLine record={act.beside} setting={setting} />
      {act.pairs > 1 && <span className="soft">{t("and-others", { count: act.pairs - 1 })}</span>}
    </span>
  );
}

function RecordLine({
  record,
  setting: { t, places },
}: {
  readonly record: RecordName | null;
  readonly setting: MatchSetting;
}) {
  if (!record) return null;
  const { title, name, library, controlNumber } = record;
  const words = <bdi>{name}</bdi>;
  return (
    <span className="pair-entry decision-record">
      {title === null ? words : <a href={`/titles/${title}/evidence`}>{words}</a>}
      <span className="small soft">
        {t("record-heading", { library: places.libraryName(library), number: controlNumber })}
      </span>
    </span>
  );
}
