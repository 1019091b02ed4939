import { languageName } from "#kernel/i18n";
import {
  Badge,
  Button,
  EmptyState,
  Field,
  Form,
  FormActions,
  FormButton,
  LinkButton,
  Notice,
  PageHeader,
  Table,
  WhatIsThis,
} from "#ui";
import type { KeptCanned } from "../../actions/canned/find-canned.ts";
import { deskWords } from "../../messages/desk-index.ts";
import { ownerOf } from "../../model/canned/canned.ts";
import { isBehindSource, isStale } from "../../model/canned/versions.ts";
import { DeskTabs } from "../desk/desk-tabs.tsx";
import type { CannedSeat } from "./canned-seat.ts";
import { CarryForms } from "./carry-forms.tsx";
import { type Done, DoneNotice } from "./done-notice.tsx";
import { faultText } from "./fault-text.ts";

export interface ListPageProps {
  readonly seat: CannedSeat;
  readonly found: readonly KeptCanned[];
  readonly text: string;
  readonly done: Done | null;
  /** What was wrong with what was just tried here, by field. */
  readonly faults: Readonly<Record<string, string>>;
}

/** The canned answers that are kept or used here. */
export function CannedListPage(props: ListPageProps) {
  const { seat, found, done, faults } = props;
  const { t, at, desk, locale } = seat;
  const codes = [...new Set(Object.values(faults))];
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("canned")}
        lead={t(desk ? "lead" : "network-lead")}
        actions={
          <LinkButton href={`${at}/new`} look="primary" icon="plus">
            {t("new")}
          </LinkButton>
        }
        help={
          <WhatIsThis label={deskWords(locale)("what-is-this")}>
            <p>{t("help")}</p>
          </WhatIsThis>
        }
      />
      {desk && <DeskTabs desk={desk} current="canned" />}
      <DoneNotice seat={seat} done={done} />
      {codes.length > 0 && (
        <Notice tone="danger" announce="alert" title={t("check")}>
          {codes.map((code) => (
            <p key={code}>{faultText(seat, code)}</p>
          ))}
        </Notice>
      )}
      <SearchForm {...props} />
      <Table
        caption={t("canned")}
        captionHidden
        columns={columnsOf(seat)}
        rows={found}
        rowKey={({ id }) => id}
        empty={<Nothing {...props} />}
      />
      <CarryForms seat={seat} fault={faults["file"]} />
    </div>
  );
}

function SearchForm({ seat: { t, at }, text }: ListPageProps) {
  return (
    <Form action={at} method="get" label={t("search")}>
      <Field name="q" type="search" label={t("search")} value={text} dir="auto" />
      <FormActions>
        <Button>{t("search-do")}</Button>
        {text && (
          <LinkButton href={at} look="quiet">
            {t("all")}
          </LinkButton>
        )}
      </FormActions>
    </Form>
  );
}

function Nothing({ seat: { t }, text }: ListPageProps) {
  return (
    <EmptyState icon="edit" title={t(text ? "none-found" : "none")}>
      <p>{t(text ? "none-found-text" : "none-text")}</p>
    </EmptyState>
  );
}

function columnsOf(seat: CannedSeat) {
  const { t, at } = seat;
  return [
    {
      key: "name",
      label: t("name"),
      heading: true,
      cell: ({ id, name }: KeptCanned) => (
        <a href={`${at}/${id}`}>
          <bdi>/{name}</bdi>
        </a>
      ),
    },
    { key: "owner", label: t("owner"), cell: (row: KeptCanned) => <Whose seat={seat} row={row} /> },
    { key: "topics", label: t("topics"), cell: ({ topics }: KeptCanned) => topics.join(", ") },
    {
      key: "languages",
      label: t("languages"),
      cell: (row: KeptCanned) => <Languages seat={seat} row={row} />,
    },
    {
      key: "uses",
      label: t("uses"),
      cell: ({ uses }: KeptCanned) => t("uses-count", { count: uses }),
    },
    {
      key: "acts",
      label: t("acts"),
      cell: (row: KeptCanned) => <Acts seat={seat} row={row} />,
    },
  ];
}

interface RowProps {
  readonly seat: CannedSeat;
  readonly row: KeptCanned;
}

function Whose({ seat: { t }, row }: RowProps) {
  const { replaces, replacedBy } = row;
  return (
    <span className="cluster">
      {t(`owner-${ownerOf(row)}`)}
      {replaces && <Badge>{t("replaces")}</Badge>}
      {replaces && isBehindSource(row, replaces) && <Badge tone="warn">{t("source-behind")}</Badge>}
      {replacedBy && <Badge>{t("replaced")}</Badge>}
    </span>
  );
}

function Languages({ seat: { t, locale }, row }: RowProps) {
  return (
    <span className="cluster">
      {row.texts.map((text) => {
        const language = languageName(locale, text.language);
        return isStale(row, text) ? (
          <Badge key={text.language} tone="warn">
            {t("stale-in", { language })}
          </Badge>
        ) : (
          <Badge key={text.language}>{language}</Badge>
        );
      })}
    </span>
  );
}

function Acts({ seat: { t, at, desk }, row }: RowProps) {
  const { id, name, mayWrite, replacedBy } = row;
  if (mayWrite)
    return (
      <FormButton
        action={`${at}/${id}/removal`}
        look="quiet"
        size="small"
        icon="trash"
        label={t("remove-label", { name })}
      >
        {t("remove")}
      </FormButton>
    );
  if (!desk || replacedBy) return null;
  return (
    <FormButton
      action={`${at}/${id}/replacement`}
      look="quiet"
      size="small"
      label={t("replace-label", { name })}
    >
      {t("replace")}
    </FormButton>
  );
}
