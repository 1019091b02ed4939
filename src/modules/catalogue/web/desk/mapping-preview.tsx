import type { DataField } from "#standards/marc";
import { type Column, Table } from "#ui";
import type { MappingPreview as Preview } from "../../actions/preview-mapping.ts";
import { type TitleWords, titleWords } from "../../messages/pages-index.ts";
import type { Copy } from "../../model/copies/copies.ts";
import type { Desk } from "./desk.ts";

export type MappingPreviewProps = {
  readonly desk: Desk;
  /** Null: there is no record to try it on; absent: the mapping cannot be used. */
  readonly preview: Preview | null | undefined;
};

/** Copies and fields of one record that are shown. */
const SHOWN = 25;

/** What a mapping makes of one record, beside the fields from which it is made. */
export function MappingPreview({ desk, preview }: MappingPreviewProps) {
  const { t } = desk;
  if (preview === undefined) return null;
  if (preview === null) return <p role="status">{t("mapping-preview-none")}</p>;
  const { controlNumber, copies, fields } = preview;
  return (
    <section className="stack" id="preview">
      <h2>{t("mapping-preview-title", { number: controlNumber })}</h2>
      {copies.length === 0 ? (
        <p role="status">{t("mapping-preview-empty")}</p>
      ) : (
        <CopyTable desk={desk} copies={copies} />
      )}
      <h3>{t("mapping-preview-fields")}</h3>
      {fields.length === 0 ? (
        <p>{t("mapping-preview-fields-none")}</p>
      ) : (
        <Fields desk={desk} fields={fields} />
      )}
    </section>
  );
}

function CopyTable({ desk, copies }: { readonly desk: Desk; readonly copies: readonly Copy[] }) {
  const { t, locale } = desk;
  return (
    <>
      <Table
        caption={t("mapping-preview")}
        captionHidden
        columns={copyColumns(desk, titleWords(locale))}
        rows={copies.slice(0, SHOWN)}
        rowKey={({ position }) => String(position)}
      />
      <More desk={desk} count={copies.length} />
    </>
  );
}

function copyColumns({ t }: Desk, title: TitleWords): readonly Column<Copy>[] {
  const text = (value: string | null) => (value === null ? "–" : <bdi>{value}</bdi>);
  return [
    {
      key: "barcode",
      label: t("mapping-barcode"),
      heading: true,
      cell: ({ barcode }) => text(barcode),
    },
    { key: "branch", label: t("mapping-branch"), cell: ({ branch }) => text(branch) },
    { key: "shelving", label: t("mapping-shelving"), cell: ({ shelving }) => text(shelving) },
    { key: "call", label: t("mapping-callNumber"), cell: ({ callNumber }) => text(callNumber) },
    { key: "part", label: t("mapping-part"), cell: ({ part }) => text(part) },
    {
      key: "status",
      label: t("mapping-status"),
      cell: ({ status, statusText }) => (
        <span>
          {title(`status-${status}`)}{" "}
          {statusText !== null && (
            <span className="soft">
              (<bdi>{statusText}</bdi>)
            </span>
          )}
        </span>
      ),
    },
    { key: "note", label: t("mapping-note"), cell: ({ note }) => text(note) },
  ];
}

function Fields({ desk, fields }: { readonly desk: Desk; readonly fields: readonly DataField[] }) {
  return (
    <>
      <ul className="marc-fields" dir="ltr">
        {fields.slice(0, SHOWN).map((field, index) => (
          <li key={index}>
            <code>{fieldText(field)}</code>
          </li>
        ))}
      </ul>
      <More desk={desk} count={fields.length} />
    </>
  );
}

function More({ desk: { t }, count }: { readonly desk: Desk; readonly count: number }) {
  if (count <= SHOWN) return null;
  return <p className="soft">{t("mapping-preview-more", { count: count - SHOWN })}</p>;
}

/** A field as cataloguers write it: tag, indicators (# for blank), subfields with $. */
function fieldText({ tag, ind1, ind2, subfields }: DataField): string {
  const indicators = `${ind1}${ind2}`.replaceAll(" ", "#");
  const parts = subfields.map(({ code, value }) => `$${code} ${value}`);
  return [tag, indicators, ...parts].join(" ");
}
