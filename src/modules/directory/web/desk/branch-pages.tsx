import type { Library } from "#kernel/tenancy";
import { type Column, EmptyState, FormButton, LinkButton, Table } from "#ui";
import { deskWords } from "../../messages/index.ts";
import type { Branch, LibraryEntry } from "../../model/entries.ts";
import { scheduleOf } from "../../model/opening/schedule.ts";
import { OpeningBadge } from "../opening-words.tsx";
import { said, type View } from "../view.ts";
import { BranchForm } from "./branch-form.tsx";
import { ClosuresSection } from "./closures-section.tsx";
import { DirectoryFrame } from "./directory-frame.tsx";
import type { FormState } from "./form-state.ts";
import { HoursForm } from "./hours-form.tsx";

type ListProps = { readonly view: View; readonly library: Library; readonly entry: LibraryEntry };

/** The branches of a library, for its administrator. */
export function BranchesPage({ view, library, entry }: ListProps) {
  const t = deskWords(view.locale);
  const base = `/desk/${library.code}/directory/branches`;
  const add = (
    <LinkButton href={`${base}/new`} look="primary" icon="plus">
      {t("add-branch")}
    </LinkButton>
  );
  return (
    <DirectoryFrame view={view} library={library} part="branches">
      {entry.branches.length === 0 ? (
        <EmptyState icon="place" title={t("no-branches")} action={add}>
          <p>{t("no-branches-text")}</p>
        </EmptyState>
      ) : (
        <>
          <div>{add}</div>
          <BranchTable view={view} library={library} entry={entry} />
        </>
      )}
    </DirectoryFrame>
  );
}

function BranchTable({ view, library, entry }: ListProps) {
  const t = deskWords(view.locale);
  return (
    <Table
      caption={t("tab-branches")}
      captionHidden
      rows={entry.branches}
      rowKey={({ code }) => code}
      columns={branchColumns({ view, library, entry })}
    />
  );
}

/** What the list says of each branch. */
function branchColumns({ view, library, entry }: ListProps): readonly Column<Branch>[] {
  const t = deskWords(view.locale);
  const base = `/desk/${library.code}/directory/branches`;
  const nameOf = (branch: Branch) => said(branch.name, view.locale).text;
  return [
    {
      key: "name",
      label: t("name"),
      heading: true,
      cell: (branch) => <a href={`${base}/${branch.code}`}>{nameOf(branch)}</a>,
    },
    { key: "code", label: t("branch-code"), cell: ({ code }) => <code>{code}</code> },
    {
      key: "opening",
      label: t("now"),
      cell: (branch) => (
        <span>
          <OpeningBadge view={view} schedule={scheduleOf(entry, branch)} />
        </span>
      ),
    },
    {
      key: "remove",
      label: t("remove"),
      cell: (branch) => (
        <FormButton
          action={`${base}/${branch.code}/removal`}
          look="quiet"
          size="small"
          icon="trash"
          label={t("remove-what", { what: nameOf(branch) })}
        >
          {t("remove")}
        </FormButton>
      ),
    },
  ];
}

/** What the three forms of a branch's page show. */
export type BranchForms = {
  readonly facts: FormState;
  readonly hours: FormState;
  readonly closure: FormState;
};

type BranchProps = {
  readonly view: View;
  readonly library: Library;
  readonly branch: Branch;
  readonly forms: BranchForms;
};

/** One branch: hours first, because they change most; then closures; then the rest. */
export function BranchPage({ view, library, branch, forms }: BranchProps) {
  const t = deskWords(view.locale);
  const list = `/desk/${library.code}/directory/branches`;
  const base = `${list}/${branch.code}`;
  return (
    <DirectoryFrame view={view} library={library} part="branches">
      <h2>{said(branch.name, view.locale).text}</h2>
      <div>
        <OpeningBadge view={view} schedule={scheduleOf(library, branch)} />
      </div>
      <section className="stack">
        <h2>{t("week")}</h2>
        <p className="small soft">
          {t("hours-zone", { zone: library.timeZone.replaceAll("_", " ") })}
        </p>
        <HoursForm view={view} state={forms.hours} action={`${base}/hours`} />
      </section>
      <ClosuresSection view={view} closures={branch.closures} state={forms.closure} base={base} />
      <section className="stack">
        <h2>{t("branch-facts")}</h2>
        <BranchForm view={view} state={forms.facts} action={base} cancel={list} fresh={false} />
      </section>
    </DirectoryFrame>
  );
}

/** A form for a branch that is not there yet. */
export function NewBranchPage(props: { view: View; library: Library; state: FormState }) {
  const { view, library, state } = props;
  const list = `/desk/${library.code}/directory/branches`;
  return (
    <DirectoryFrame view={view} library={library} part="branches">
      <h2>{deskWords(view.locale)("add-branch")}</h2>
      <BranchForm view={view} state={state} action={list} cancel={list} fresh />
    </DirectoryFrame>
  );
}
