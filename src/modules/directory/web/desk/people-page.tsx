import type { Library } from "#kernel/tenancy";
import { type Column, EmptyState, FormButton, LinkButton, Table } from "#ui";
import { deskWords } from "../../messages/index.ts";
import type { LibraryEntry, Skill, StaffEntry } from "../../model/entries.ts";
import { said, type View } from "../view.ts";
import { DirectoryFrame } from "./directory-frame.tsx";
import { PersonForm, type PersonFormProps } from "./people-form.tsx";

type Props = {
  readonly view: View;
  readonly library: Library;
  readonly entry: LibraryEntry;
  readonly skills: readonly Skill[];
};

/** The people of a library's public directory, for its administrator. */
export function StaffPage(props: Props) {
  const { view, library, entry } = props;
  const t = deskWords(view.locale);
  const add = (
    <LinkButton href={`/desk/${library.code}/directory/people/new`} look="primary" icon="plus">
      {t("add-person")}
    </LinkButton>
  );
  return (
    <DirectoryFrame view={view} library={library} part="people">
      {entry.staff.length === 0 ? (
        <EmptyState icon="people" title={t("no-people")} action={add}>
          <p>{t("no-people-text")}</p>
        </EmptyState>
      ) : (
        <>
          <div>{add}</div>
          <StaffTable {...props} />
        </>
      )}
    </DirectoryFrame>
  );
}

function StaffTable({ view, library, entry, skills }: Props) {
  const t = deskWords(view.locale);
  return (
    <Table
      caption={t("tab-people")}
      captionHidden
      rows={entry.staff}
      rowKey={({ id }) => id}
      columns={staffColumns({ view, library, skills })}
    />
  );
}

/** What the list says of each person. */
function staffColumns({
  view,
  library,
  skills,
}: Omit<Props, "entry">): readonly Column<StaffEntry>[] {
  const t = deskWords(view.locale);
  const base = `/desk/${library.code}/directory/people`;
  const named = new Map(skills.map(({ code, name }) => [code, said(name, view.locale).text]));
  return [
    {
      key: "name",
      label: t("person-name"),
      heading: true,
      cell: ({ id, name }) => (
        <a href={`${base}/${id}`} dir="auto">
          {name}
        </a>
      ),
    },
    { key: "title", label: t("title"), cell: ({ title }) => said(title, view.locale).text },
    {
      key: "skills",
      label: t("skills"),
      cell: (person) => person.skills.map((code) => named.get(code) ?? code).join(", "),
    },
    {
      key: "remove",
      label: t("remove"),
      cell: ({ id, name }) => (
        <FormButton
          action={`${base}/${id}/removal`}
          look="quiet"
          size="small"
          icon="trash"
          label={t("remove-what", { what: name })}
        >
          {t("remove")}
        </FormButton>
      ),
    },
  ];
}

/** The form of one person; `slug` null: of somebody new. */
export function PersonPage(
  props: Props & Pick<PersonFormProps, "accounts" | "state"> & { slug: string | null },
) {
  const { view, library, entry, skills, accounts, state, slug } = props;
  const t = deskWords(view.locale);
  const list = `/desk/${library.code}/directory/people`;
  return (
    <DirectoryFrame view={view} library={library} part="people">
      <h2>{slug === null ? t("add-person") : (state.values["name"] ?? "")}</h2>
      <PersonForm
        view={view}
        state={state}
        branches={entry.branches}
        skills={skills}
        accounts={accounts}
        action={slug === null ? list : `${list}/${slug}`}
        cancel={list}
      />
    </DirectoryFrame>
  );
}
