import { Badge, EmptyState, LinkButton, PageHeader, Table, Tabs } from "#ui";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";
import { INQUIRY_STATES, type InquiryState } from "../../model/inquiry/states.ts";
import { DeskTabs } from "./desk-tabs.tsx";
import type { ReferenceDesk } from "./reference-desk.ts";

export interface ListPageProps {
  readonly desk: ReferenceDesk;
  readonly rows: readonly Inquiry[];
  readonly state: InquiryState | null;
  readonly next: string | null;
  readonly names: ReadonlyMap<string, string>;
}

/** All inquiries of a library, by state. */
export function ListPage({ desk, rows, state, next, names }: ListPageProps) {
  const { t, home } = desk;
  const list = `${home}/inquiries`;
  const tabs = [null, ...INQUIRY_STATES].map((one) => ({
    label: one === null ? t("list-all") : t(`state-${one}`),
    href: one === null ? list : `${list}?state=${one}`,
    current: one === state,
  }));
  const older = new URLSearchParams({ ...(state ? { state } : {}), before: next ?? "" });
  return (
    <div className="stack stack-wide">
      <PageHeader title={t("all")} lead={t("list-lead")} />
      <DeskTabs desk={desk} current="all" />
      <Tabs label={t("state")} tabs={tabs} />
      <Table
        caption={t("all")}
        captionHidden
        columns={columnsOf(desk, names)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="ask" title={t("list-none")}>
            <p>{t("list-none-text")}</p>
          </EmptyState>
        }
      />
      {next && <LinkButton href={`${list}?${older}`}>{t("more")}</LinkButton>}
    </div>
  );
}

function columnsOf({ t, home, when, day }: ReferenceDesk, names: ReadonlyMap<string, string>) {
  return [
    {
      key: "question",
      label: t("question"),
      heading: true,
      cell: ({ id, subject }: Inquiry) => (
        <a href={`${home}/inquiries/${id}`} dir="auto">
          {subject || t("erased-row")}
        </a>
      ),
    },
    { key: "code", label: t("code"), cell: ({ code }: Inquiry) => code },
    { key: "asked", label: t("asked"), cell: ({ askedAt }: Inquiry) => when(askedAt) },
    {
      key: "state",
      label: t("state"),
      cell: ({ state }: Inquiry) => <Badge>{t(`state-${state}`)}</Badge>,
    },
    { key: "due", label: t("due"), cell: ({ dueAt }: Inquiry) => (dueAt ? day(dueAt) : "") },
    {
      key: "takes",
      label: t("takes"),
      cell: ({ assignee, operatorName }: Inquiry) =>
        (assignee && names.get(assignee)) ?? operatorName ?? "",
    },
  ];
}
