import type { ReactNode } from "react";
import {
  CopyText,
  Disclosure,
  EmptyState,
  FormButton,
  LinkButton,
  Menu,
  MenuItems,
  PageHeader,
  Pager,
  type PagerProps,
  ResultList,
} from "#ui";
import type { ListWords } from "../../messages/pages-index.ts";
import { FieldErrors, type ListFields, ListForm, type ShownList } from "./lists-page.tsx";

export type ListPageProps = {
  readonly list: ShownList;
  readonly rows: readonly { readonly key: string; readonly item: ReactNode }[];
  readonly start: number;
  readonly pager: PagerProps;
  readonly t: ListWords;
};

/** The reader's own list: its titles in order, and what can be done with it. */
export function OwnListPage(
  props: ListPageProps & { readonly fields: ListFields; readonly address: string | null },
) {
  const { list, t, fields, address } = props;
  const action = `/my/lists/${list.id}`;
  const wrong = Object.keys(fields.errors).length > 0;
  return (
    <div className="stack">
      <FieldErrors t={t} fields={fields} />
      <ListHead {...props} exportsAt={action} above={<a href="/my/lists">{t("lists")}</a>} />
      <Titles {...props} />
      <div className="stack no-print">
        <Disclosure label={t("list-edit")} open={wrong}>
          <ListForm action={action} t={t} fields={fields} submit={t("list-save")} />
        </Disclosure>
        <Sharing {...{ action, address, t }} />
        <FormButton action={`${action}/removal`} look="danger" size="small" icon="trash">
          {t("list-delete")}
        </FormButton>
      </div>
    </div>
  );
}

/** A list as those see it who have its link. */
export function SharedListPage(props: ListPageProps & { readonly address: string }) {
  const { t, address } = props;
  return (
    <div className="stack">
      <ListHead {...props} exportsAt={new URL(address).pathname} above={t("shared-kicker")} />
      <Titles {...props} />
    </div>
  );
}

function ListHead(
  props: ListPageProps & { readonly exportsAt: string; readonly above: ReactNode },
) {
  const { list, t, exportsAt, above } = props;
  const endings = {
    bib: "export-bibtex",
    ris: "export-ris",
    "csl.json": "export-csl",
    csv: "export-csv",
  } as const;
  const items = Object.entries(endings).map(([ending, key]) => ({
    label: t(key),
    href: `${exportsAt}.${ending}`,
  }));
  return (
    <PageHeader
      title={list.name}
      above={<p className="soft">{above}</p>}
      lead={list.note ?? undefined}
      actions={
        list.titles > 0 && (
          <Menu label={t("take-along")} icon="download" align="end">
            <MenuItems items={items} />
          </Menu>
        )
      }
    />
  );
}

function Titles({ list, rows, start, pager, t }: ListPageProps) {
  if (list.titles === 0)
    return (
      <EmptyState
        icon="bookmark"
        title={t("list-empty-title")}
        action={<LinkButton href="/find">{t("list-find")}</LinkButton>}
      >
        <p>{t("list-empty")}</p>
      </EmptyState>
    );
  return (
    <>
      <p role="status">{t("list-titles", { count: list.titles })}</p>
      <ResultList label={list.name} start={start} items={rows} />
      <Pager {...pager} />
    </>
  );
}

function Sharing({
  action,
  address,
  t,
}: {
  readonly action: string;
  readonly address: string | null;
  readonly t: ListWords;
}) {
  return (
    <Disclosure label={t("share")} open={address !== null}>
      {address === null ? (
        <>
          <p>{t("share-lead")}</p>
          <FormButton action={`${action}/sharing`} icon="link">
            {t("share-make")}
          </FormButton>
        </>
      ) : (
        <>
          <p>{t("share-link")}</p>
          <CopyText text={address} words={{ copy: t("copy"), copied: t("copied") }} />
          <FormButton action={`${action}/sharing/removal`} look="quiet" size="small">
            {t("share-end")}
          </FormButton>
        </>
      )}
    </Disclosure>
  );
}

/** What can be done with a title of one's own list. */
export function EntryActions(props: {
  readonly list: string;
  readonly title: { readonly id: string; readonly name: string };
  readonly place: number;
  readonly last: boolean;
  readonly t: ListWords;
}) {
  const { list, title, place, last, t } = props;
  const entry = `/my/lists/${list}/titles/${title.id}`;
  const look = { look: "quiet", size: "small" } as const;
  return (
    <div className="cluster no-print">
      {place > 0 && (
        <FormButton
          action={`${entry}/place`}
          fields={{ place: String(place - 1) }}
          icon="sort-up"
          label={t("move-up-label", { title: title.name })}
          {...look}
        >
          {t("move-up")}
        </FormButton>
      )}
      {!last && (
        <FormButton
          action={`${entry}/place`}
          fields={{ place: String(place + 1) }}
          icon="sort-down"
          label={t("move-down-label", { title: title.name })}
          {...look}
        >
          {t("move-down")}
        </FormButton>
      )}
      <FormButton
        action={`${entry}/removal`}
        fields={{ place: String(place) }}
        icon="close"
        label={t("remove-title", { title: title.name })}
        {...look}
      >
        {t("remove")}
      </FormButton>
    </div>
  );
}
