import { formatNumber } from "#kernel/i18n";
import { type Column, FormButton, Table } from "#ui";
import type { Alarm } from "../../../actions/matching/questions.ts";
import type { MatchingWords } from "../../../messages/matching-index.ts";
import type { Desk } from "../desk.ts";
import { matchingHome } from "./matching-frame.tsx";

type AlarmTableProps = {
  readonly desk: Desk;
  readonly t: MatchingWords;
  readonly alarms: readonly Alarm[];
};

/** Titles that grew unusually, or whose records do not fit together. */
export function AlarmTable({ desk, t, alarms }: AlarmTableProps) {
  return (
    <section className="stack" aria-labelledby="alarms">
      <h2 id="alarms">{t("alarms")}</h2>
      <p className="measure">{t("alarms-text")}</p>
      <Table
        caption={t("alarms")}
        captionHidden
        columns={columns(desk, t)}
        rows={alarms}
        rowKey={({ id }) => id}
      />
    </section>
  );
}

function columns(desk: Desk, t: MatchingWords): readonly Column<Alarm>[] {
  return [
    {
      key: "title",
      label: t("alarm-title"),
      heading: true,
      cell: ({ title, name }) => (
        <a href={`/titles/${title}/evidence`}>
          <bdi>{name || title}</bdi>
        </a>
      ),
    },
    { key: "kind", label: t("alarm-kind"), cell: ({ kind }) => t(`alarm-${kind}`) },
    {
      key: "records",
      label: t("alarm-records"),
      numeric: true,
      cell: ({ records }) => formatNumber(desk.locale, records),
    },
    {
      key: "since",
      label: t("alarm-since"),
      cell: ({ raisedAt }) => <time dateTime={raisedAt.toISOString()}>{desk.when(raisedAt)}</time>,
    },
    {
      key: "looked-at",
      label: t("looked-at"),
      cell: ({ id, name }) => (
        <FormButton
          action={`${matchingHome(desk)}/alarms/${id}/look`}
          size="small"
          icon="check"
          label={t("looked-at-title", { title: name })}
        >
          {t("looked-at")}
        </FormButton>
      ),
    },
  ];
}
