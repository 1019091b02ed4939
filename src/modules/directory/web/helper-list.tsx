import { formatList, languageName } from "#kernel/i18n";
import type { LibraryProfile, Skill, StaffEntry } from "../model/entries.ts";
import { languageByScript } from "../model/script.ts";
import { PhoneLink } from "./branch-list.tsx";
import { said, type View } from "./view.ts";

export type HelperListProps = {
  readonly view: View;
  readonly skills: readonly Skill[];
  readonly helpers: readonly { readonly entry: StaffEntry; readonly library?: LibraryProfile }[];
};

/** People who can help, each with what, in which languages, and how to reach them. */
export function HelperList({ view, skills, helpers }: HelperListProps) {
  const named = new Map(skills.map(({ code, name }) => [code, said(name, view.locale).text]));
  return (
    <ul className="helpers">
      {helpers.map(({ entry, library }) => (
        <li key={entry.entryId} className="helper">
          <Helper view={view} named={named} entry={entry} library={library} />
        </li>
      ))}
    </ul>
  );
}

type HelperProps = {
  readonly view: View;
  readonly named: ReadonlyMap<string, string>;
  readonly entry: StaffEntry;
  readonly library: LibraryProfile | undefined;
};

function Helper({ view, named, entry, library }: HelperProps) {
  const { locale } = view;
  const title = said(entry.title, locale);
  return (
    <>
      <h3 className="helper-name">
        <bdi>{entry.name}</bdi>
        {entry.nativeName && (
          <bdi className="soft" lang={languageByScript(entry.nativeName, entry.languages)}>
            {entry.nativeName}
          </bdi>
        )}
      </h3>
      {title.text && (
        <p className="small soft" lang={title.lang}>
          {title.text}
        </p>
      )}
      {library && (
        <p className="small">
          <a href={`/libraries/${library.code}`}>{said(library.name, locale).text}</a>
        </p>
      )}
      <HelpsWith view={view} named={named} entry={entry} />
    </>
  );
}

/** Skills, languages and, where the reader may see them, how to reach somebody. */
export function HelpsWith({ view, named, entry }: Omit<HelperProps, "library">) {
  const { t, locale } = view;
  const spoken = entry.languages.map((language) => languageName(locale, language));
  return (
    <>
      {entry.skills.length > 0 && (
        <ul className="helper-skills" aria-label={t("helps-with")}>
          {entry.skills.map((skill) => (
            <li key={skill}>
              <a href={`/people?skill=${encodeURIComponent(skill)}`}>{named.get(skill) ?? skill}</a>
            </li>
          ))}
        </ul>
      )}
      {spoken.length > 0 && (
        <p className="small">{t("speaks", { languages: formatList(locale, spoken) })}</p>
      )}
      <p className="helper-contact small">
        {entry.email && (
          <a href={`mailto:${entry.email}`} dir="ltr">
            {entry.email}
          </a>
        )}
        {entry.phone && <PhoneLink phone={entry.phone} />}
      </p>
    </>
  );
}
