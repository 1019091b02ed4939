import { isControlField, type MarcField, type MarcRecord } from "#standards/marc";
import { LinkButton, Notice, PageHeader, Table } from "#ui";
import type { TitleSetting } from "./title-setting.ts";

type RecordPageProps = TitleSetting & {
  readonly original: {
    readonly id: string;
    readonly controlNumber: string;
    readonly library: string;
    readonly deleted: boolean;
  };
  readonly record: MarcRecord;
  readonly title: string;
};

/** One library's record, field by field, as cataloguers read it. */
export function RecordPage({ original, record, title, t, places }: RecordPageProps) {
  const library = places.libraryName(original.library);
  const rows = [
    { key: "leader", field: null },
    ...record.fields.map((field, at) => ({ key: String(at), field })),
  ];
  return (
    <div className="stack">
      <PageHeader
        title={t("record-title", { number: original.controlNumber, library })}
        above={
          <p>
            <a href={`/titles/${title}`}>{t("back-to-title")}</a>
          </p>
        }
        lead={t("record-lead")}
        actions={
          <LinkButton href={`/titles/${title}/records/${original.id}.original`} icon="download">
            {t("record-original")}
          </LinkButton>
        }
      />
      {original.deleted && (
        <Notice tone="warn">
          <p>{t("record-deleted")}</p>
        </Notice>
      )}
      <Table
        caption={t("record-view")}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "tag",
            label: t("record-tag"),
            heading: true,
            cell: ({ field }) => tag(field, t),
          },
          {
            key: "content",
            label: t("record-content"),
            cell: ({ field }) => content(field, record.leader),
          },
        ]}
      />
    </div>
  );
}

/** The tag with its indicators; a blank is written as catalogues print it. */
function tag(field: MarcField | null, t: TitleSetting["t"]) {
  if (!field) return t("record-leader");
  if (isControlField(field)) return <code>{field.tag}</code>;
  const indicators = [field.ind1, field.ind2].map((one) => (one === " " ? "#" : one)).join("");
  return (
    <code dir="ltr">
      {field.tag} <span className="indicators">{indicators}</span>
    </code>
  );
}

function content(field: MarcField | null, leader: string) {
  if (!field) return <code className="marc-fixed">{leader}</code>;
  if (isControlField(field)) return <code className="marc-fixed">{field.value}</code>;
  return (
    <span className="marc-content">
      {field.subfields.map(({ code, value }, at) => (
        <span key={at}>
          <code className="subfield-code">${code}</code> <bdi>{value}</bdi>{" "}
        </span>
      ))}
    </span>
  );
}
