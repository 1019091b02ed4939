import { libraryName } from "#kernel/tenancy";
import {
  Button,
  type Column,
  EmptyState,
  ErrorSummary,
  Field,
  Form,
  FormActions,
  LinkButton,
  PageHeader,
  SearchField,
  Table,
} from "#ui";
import type { TitleRow } from "../../../model/titles/title.ts";
import type { MatchSetting } from "../../matching/setting.ts";
import type { LiveTitle } from "../../titles/with-title.tsx";
import type { Desk } from "../desk.ts";
import { isolated } from "../isolated.ts";
import { matchingHome } from "./matching-frame.tsx";

export type JoinFault = "unknown" | "itself";

type JoinPageProps = {
  readonly desk: Desk;
  readonly setting: MatchSetting;
  readonly title: LiveTitle;
  readonly typed: string;
  readonly fault: JoinFault | null;
  /** What was searched for, and the other titles found by it. */
  readonly words: string;
  readonly found: readonly TitleRow[];
};

/** Chooses the title that is the same as this one, by its address or by a search. */
export function JoinPage(props: JoinPageProps) {
  const { desk, setting, title, found, words } = props;
  const { t } = setting;
  const name = title.lead.description.titles.main.full;
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={t("join")}
        above={
          <p className="small">
            <a href={`/titles/${title.id}/evidence`}>
              <bdi>{name}</bdi>
            </a>
          </p>
        }
        lead={`${t("join-lead", { title: isolated(name) })} ${t("in-name-of", { library: libraryName(desk.library, desk.locale) })}`}
      />
      <AddressForm {...props} />
      <section className="stack" aria-labelledby="search">
        <h2 id="search">{t("join-search")}</h2>
        <SearchField
          action={addressOf(props)}
          id="join-search"
          label={t("join-search")}
          submit={t("join-find")}
          value={words}
          hidden={{ title: title.id }}
        />
        {found.length === 0 ? (
          <EmptyState icon="search" title={t("join-nothing")} level={3} />
        ) : (
          <FoundTable {...props} />
        )}
      </section>
    </div>
  );
}

function addressOf({ desk }: Pick<JoinPageProps, "desk">): string {
  return `${matchingHome(desk)}/join`;
}

function AddressForm(props: JoinPageProps) {
  const { setting, title, typed, fault } = props;
  const { t } = setting;
  const error = fault ? t(`fault-${fault}`) : undefined;
  return (
    <Form action={addressOf(props)} method="get" label={t("join")}>
      <ErrorSummary
        title={t("join-mend")}
        errors={error === undefined ? [] : [{ name: "other", message: error }]}
      />
      <input type="hidden" name="title" value={title.id} />
      <Field
        name="other"
        label={t("join-other")}
        hint={t("join-other-hint")}
        value={typed}
        error={error}
        maxLength={400}
        spellCheck={false}
        dir="ltr"
      />
      <FormActions>
        <Button>{t("join-look")}</Button>
      </FormActions>
    </Form>
  );
}

function FoundTable(props: JoinPageProps) {
  const { setting, found } = props;
  return (
    <Table
      caption={setting.t("join-found")}
      columns={columns(props)}
      rows={found}
      rowKey={({ id }) => id}
    />
  );
}

function columns(props: JoinPageProps): readonly Column<TitleRow>[] {
  const { t } = props.setting;
  const text = (value: string | null) => (value === null ? "–" : <bdi>{value}</bdi>);
  return [
    {
      key: "title",
      label: t("row-title"),
      heading: true,
      cell: ({ id, title }) => (
        <a href={`/titles/${id}`}>
          <bdi>{title}</bdi>
        </a>
      ),
    },
    { key: "names", label: t("row-names"), cell: ({ authors }) => text(authors[0] ?? null) },
    { key: "date", label: t("row-date"), cell: ({ year }) => text(year?.toString() ?? null) },
    { key: "edition", label: t("row-edition"), cell: ({ edition }) => text(edition) },
    { key: "publisher", label: t("row-publisher"), cell: ({ publisher }) => text(publisher) },
    {
      key: "look",
      label: t("join-look"),
      cell: ({ id, title }) => (
        <LinkButton
          href={`${addressOf(props)}?${new URLSearchParams({ title: props.title.id, other: id })}`}
          size="small"
          label={t("join-look-at", { title: isolated(title) })}
        >
          {t("join-look")}
        </LinkButton>
      ),
    },
  ];
}
