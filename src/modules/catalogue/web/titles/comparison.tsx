import type { BibliographicDescription } from "#standards/marc";
import { formatDateTime, languageName } from "#kernel/i18n";
import { ComparisonTable, Disclosure } from "#ui";
import { matchingWords } from "../../messages/matching-index.ts";
import type { TitleRecord, TitleView } from "../../model/titles/title.ts";
import { formName } from "../find/facet-groups.ts";
import { imprint } from "./facts.tsx";
import type { TitleSetting } from "./title-setting.ts";

/** Records that can be looked at side by side. */
const MOST = 12;

type Field = {
  readonly label: string;
  readonly of: (description: BibliographicDescription) => string;
};

/** Each library's own record beside the others, with what differs marked. */
export function RecordComparison(props: TitleSetting & { readonly title: TitleView }) {
  const { title, t } = props;
  const records = title.records.slice(0, MOST);
  const why = matchingWords(props.locale);
  return (
    <>
      <Disclosure label={t("records")}>
        <ComparisonTable
          caption={t("records-caption")}
          columns={records.map(({ id, library }) => ({
            key: id,
            heading: props.places.libraryName(library.code),
          }))}
          rows={[...described(records, props), ...delivered(title.id, records, props)]}
          words={{ corner: t("records-field"), differs: t("records-differ") }}
        />
      </Disclosure>
      <p>
        <a href={`/titles/${title.id}/evidence`}>
          {why(title.records.length > 1 ? "evidence" : "evidence-one")}
        </a>
      </p>
    </>
  );
}

function described(records: readonly TitleRecord[], setting: TitleSetting) {
  return fields(setting).flatMap(({ label, of }) => {
    const values = records.map(({ description }) => of(description));
    if (values.every((value) => value === "")) return [];
    const differs = new Set(values).size > 1;
    return [
      {
        label,
        values: values.map((value, index) => <bdi key={index}>{value || "–"}</bdi>),
        differs,
      },
    ];
  });
}

function fields({ t, find, locale }: TitleSetting): readonly Field[] {
  return [
    { label: t("title"), of: ({ titles }) => titles.main.full },
    { label: t("original-title"), of: ({ titles }) => titles.original?.full ?? "" },
    { label: t("responsibility"), of: ({ titles }) => titles.main.responsibility ?? "" },
    {
      label: t("contributors"),
      of: ({ contributors }) => contributors.map(({ name }) => name).join("; "),
    },
    { label: t("form"), of: ({ form }) => formName(find, form) },
    { label: t("edition"), of: ({ edition }) => edition ?? "" },
    { label: t("published"), of: ({ publication }) => imprint(publication) },
    { label: t("extent"), of: ({ extent }) => extent ?? "" },
    {
      label: t("language"),
      of: ({ languages }) => languages.text.map((code) => languageName(locale, code)).join(", "),
    },
    { label: t("isbn"), of: ({ identifiers }) => identifiers.isbns.join(", ") },
    { label: t("subjects"), of: ({ subjects }) => subjects.map(({ text }) => text).join("; ") },
  ];
}

const formats = { iso2709: "ISO 2709", marcxml: "MARCXML", json: "MARC-in-JSON" } as const;

function delivered(
  title: string,
  records: readonly TitleRecord[],
  { t, locale, places }: TitleSetting,
) {
  const zone = (code: string) => places.libraries.get(code)?.timeZone ?? "UTC";
  const changed = ({ changedAt, library }: TitleRecord) =>
    formatDateTime(
      locale,
      Temporal.Instant.fromEpochMilliseconds(changedAt.getTime()),
      zone(library.code),
    );
  const row = (label: string, of: (record: TitleRecord) => React.ReactNode) => ({
    label,
    values: records.map(of),
  });
  return [
    row(t("record-number"), ({ controlNumber }) => <bdi>{controlNumber}</bdi>),
    row(
      t("record-format"),
      ({ syntax, dialect }) =>
        `${formats[syntax]} (${dialect === "unimarc" ? "UNIMARC" : "MARC 21"})`,
    ),
    row(t("record-changed"), changed),
    row(t("record-view"), ({ id }) => <a href={recordAddress(title, id)}>{t("record-view")}</a>),
    row(t("record-original"), ({ id }) => (
      <a href={`${recordAddress(title, id)}.original`}>{t("record-original")}</a>
    )),
  ];
}

/** The page of one library's record with all its fields. */
export function recordAddress(title: string, record: string): string {
  return `/titles/${title}/records/${record}`;
}
