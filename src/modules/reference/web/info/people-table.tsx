import { formatList, inLanguage, languageName } from "#kernel/i18n";
import type { LibraryEntry } from "#modules/directory";
import { Table } from "#ui";
import type { LibraryInfo } from "../../actions/info/library-info.ts";
import { infoWords } from "../../messages/info-index.ts";
import type { ReferenceDesk } from "../desk/reference-desk.ts";

type Person = LibraryEntry["staff"][number];

export interface PeopleTableProps {
  readonly desk: ReferenceDesk;
  readonly info: LibraryInfo;
}

/** Who of a library knows what, and how to reach them. */
export function PeopleTable({ desk, info: { entry, skills } }: PeopleTableProps) {
  const t = infoWords(desk.locale);
  return (
    <section className="stack" aria-labelledby="people">
      <h2 id="people">{t("people")}</h2>
      <Table
        caption={t("people")}
        captionHidden
        rows={entry?.staff ?? []}
        rowKey={({ entryId }) => entryId}
        empty={t("no-people")}
        columns={columnsOf(desk, skills)}
      />
    </section>
  );
}

function columnsOf({ locale, t: deskT }: ReferenceDesk, skills: LibraryInfo["skills"]) {
  const t = infoWords(locale);
  const skillsOf = (codes: readonly string[]) =>
    codes.map((code) => inLanguage(skills.get(code) ?? {}, locale, code));
  const languagesOf = (codes: readonly string[]) => codes.map((code) => languageName(locale, code));
  return [
    {
      key: "name",
      label: t("person"),
      heading: true,
      cell: ({ name }: Person) => <bdi>{name}</bdi>,
    },
    {
      key: "skills",
      label: t("skills"),
      cell: (person: Person) => formatList(locale, skillsOf(person.skills)),
    },
    {
      key: "languages",
      label: deskT("language"),
      cell: ({ languages }: Person) => formatList(locale, languagesOf(languages)),
    },
    {
      key: "reach",
      label: t("reach"),
      cell: ({ email, phone }: Person) => (
        <span className="cluster reach">
          {email && <a href={`mailto:${email}`}>{email}</a>}
          {phone && <bdi dir="ltr">{phone}</bdi>}
        </span>
      ),
    },
  ];
}
