import { type Column, EmptyState, LinkButton, Table } from "#ui";
import { deskWords } from "../../messages/index.ts";
import type { LibraryEntry } from "../../model/entries.ts";
import { placeText } from "../address.tsx";
import { EntryForm } from "../desk/entry-form.tsx";
import { CountryField, Line, Translated, ZoneField } from "../desk/fields.tsx";
import type { FormState } from "../desk/form-state.ts";
import { KindField } from "../desk/profile-form.tsx";
import { said, type View } from "../view.ts";
import { NetworkFrame } from "./network-frame.tsx";

type ListProps = { readonly view: View; readonly libraries: readonly LibraryEntry[] };

/** Every member, with the way to its desk. */
export function MembersPage({ view, libraries }: ListProps) {
  const t = deskWords(view.locale);
  const add = (
    <LinkButton href="/network/members/new" look="primary" icon="plus">
      {t("add-member")}
    </LinkButton>
  );
  return (
    <NetworkFrame view={view} part="members">
      {libraries.length === 0 ? (
        <EmptyState icon="building" title={t("no-members")} action={add}>
          <p>{t("no-members-text")}</p>
        </EmptyState>
      ) : (
        <>
          <div>{add}</div>
          <MemberTable view={view} libraries={libraries} />
        </>
      )}
    </NetworkFrame>
  );
}

function MemberTable({ view, libraries }: ListProps) {
  const t = deskWords(view.locale);
  return (
    <Table
      caption={t("network-members")}
      captionHidden
      rows={libraries}
      rowKey={({ code }) => code}
      columns={memberColumns(view)}
    />
  );
}

/** What the list says of each member. */
function memberColumns(view: View): readonly Column<LibraryEntry>[] {
  const t = deskWords(view.locale);
  return [
    {
      key: "name",
      label: t("library-name"),
      heading: true,
      cell: ({ code, name }) => <a href={`/desk/${code}`}>{said(name, view.locale).text}</a>,
    },
    { key: "code", label: t("library-code"), cell: ({ code }) => <code>{code}</code> },
    { key: "kind", label: t("kind"), cell: ({ kind }) => view.t(`kind-${kind}`) },
    { key: "place", label: t("locality"), cell: (one) => placeText(one, view.locale) },
    {
      key: "branches",
      label: t("branches"),
      numeric: true,
      cell: ({ branches }) => branches.length,
    },
  ];
}

const FIELDS = [
  "code",
  "name.en",
  "name.es",
  "name.ar",
  "kind",
  "country",
  "languages",
  "mark",
  "timeZone",
];

/** What must be known of a library that joins; its administrator says the rest. */
export function NewMemberPage({ view, state }: { view: View; state: FormState }) {
  const t = deskWords(view.locale);
  return (
    <NetworkFrame view={view} part="members">
      <h2>{t("add-member")}</h2>
      <EntryForm
        view={view}
        state={state}
        fields={FIELDS}
        action="/network/members"
        submit={t("add-member")}
        cancel="/network/members"
      >
        {(entry) => (
          <>
            <Line
              entry={entry}
              name="code"
              label={t("library-code")}
              hint={t("library-code-hint")}
              width="short"
              dir="ltr"
            />
            <Translated
              entry={entry}
              name="name"
              label={t("library-name")}
              hint={t("one-is-enough")}
            />
            <KindField entry={entry} />
            <CountryField entry={entry} name="country" />
            <Line
              entry={entry}
              name="languages"
              label={t("languages")}
              hint={t("languages-hint")}
            />
            <Line
              entry={entry}
              name="mark"
              label={t("mark")}
              hint={t("mark-derived")}
              width="short"
            />
            <ZoneField entry={entry} hint={t("time-zone-hint")} />
          </>
        )}
      </EntryForm>
    </NetworkFrame>
  );
}
