import { formatNumber } from "#kernel/i18n";
import { EmptyState, PageHeader, Pager, Table } from "#ui";
import type { TitleCopy } from "../../model/titles/title.ts";
import { statusName } from "./copies.ts";
import type { TitleSetting } from "./title-setting.ts";

type CopiesPageProps = TitleSetting & {
  readonly title: { readonly id: string; readonly name: string };
  readonly place: string;
  readonly copies: readonly TitleCopy[];
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
};

/** All copies of one record at one branch, for titles with more than a page of a title can hold. */
export function CopiesPage(props: CopiesPageProps) {
  const { title, place, copies, page, pages, href, t, find, locale } = props;
  return (
    <div className="stack">
      <PageHeader
        title={t("copies-at", { place })}
        above={
          <p>
            <a href={`/titles/${title.id}`}>
              <bdi>{title.name}</bdi>
            </a>
          </p>
        }
      />
      {copies.length === 0 ? (
        <EmptyState icon="book" title={t("copies-none")} />
      ) : (
        <CopyTable {...props} />
      )}
      <Pager
        {...{ page, pages, href }}
        format={(number) => formatNumber(locale, number)}
        words={{
          label: t("copies-at", { place }),
          previous: find("page-previous"),
          next: find("page-next"),
          page: (number) => find("page-number", { page: number }),
        }}
      />
    </div>
  );
}

function CopyTable({ copies, place, t }: CopiesPageProps) {
  const text = (value: string | null) => (value === null ? null : <bdi>{value}</bdi>);
  const columns = [
    {
      key: "barcode",
      label: t("copy-barcode"),
      heading: true,
      cell: (copy: TitleCopy) => text(copy.barcode) ?? "–",
    },
    { key: "part", label: t("copy-part"), cell: (copy: TitleCopy) => text(copy.part) },
    { key: "shelf", label: t("copy-shelf"), cell: (copy: TitleCopy) => text(copy.shelving) },
    {
      key: "call-number",
      label: t("copy-call-number"),
      cell: (copy: TitleCopy) => text(copy.callNumber),
    },
    { key: "status", label: t("copy-status"), cell: (copy: TitleCopy) => statusName(t, copy) },
    { key: "note", label: t("copy-note"), cell: (copy: TitleCopy) => text(copy.note) },
  ];
  return (
    <Table
      caption={t("copies-at", { place })}
      captionHidden
      columns={columns}
      rows={copies}
      rowKey={({ id }) => id}
    />
  );
}
