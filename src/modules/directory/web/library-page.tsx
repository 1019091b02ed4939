import { formatNumber } from "#kernel/i18n";
import { Badge, FormButton, LibraryMark, PageHeader, PlaceMap, SearchField } from "#ui";
import type { LibraryEntry, Partner, Skill } from "../model/entries.ts";
import { BranchList } from "./branch-list.tsx";
import { LibraryFacts } from "./contact-list.tsx";
import { addressText, placeText } from "./address.tsx";
import { HelperList } from "./helper-list.tsx";
import { said, type View } from "./view.ts";

export type LibraryProps = {
  readonly view: View;
  readonly library: LibraryEntry;
  readonly skills: readonly Skill[];
  /** Partner organisations that it works with. */
  readonly partners: readonly Partner[];
  /** Whether the reader has chosen it already. */
  readonly own: boolean;
};

/** A library's own page: what it is, when it is open, who can help, and a search of its shelf. */
export function LibraryPage(props: LibraryProps) {
  const { view, library } = props;
  const { t } = view;
  return (
    <div className="stack stack-wide">
      <Head {...props} />
      <SearchField
        id="search-library"
        size="large"
        label={t("search-this-library")}
        labelShown
        placeholder={t("search-placeholder")}
        submit={t("search-submit")}
        hidden={{ library: library.code }}
      />
      <div className="with-aside">
        <div className="stack stack-wide">
          {library.branches.length > 0 && <BranchList view={view} library={library} />}
          <Helpers {...props} />
        </div>
        <aside className="stack" aria-label={t("contact")}>
          <h2>{t("contact")}</h2>
          <LibraryFacts view={view} library={library} />
          <Partners {...props} />
        </aside>
      </div>
      <BranchMap view={view} library={library} />
      <p className="small cluster">
        <a href={`/find?library=${library.code}&sort=added`}>{t("library-new")}</a>
        <a href={newFeed(library.code)}>{t("library-new-feed")}</a>
        <a href={`/libraries/${library.code}.json`}>{t("library-json")}</a>
      </p>
    </div>
  );
}

/** Where feed readers find what is new at a library. */
export function newFeed(code: string): string {
  return `/libraries/${code}/new.atom`;
}

function Head({ view, library, own }: LibraryProps) {
  const { t, locale } = view;
  const name = said(library.name, locale);
  const about = said(library.about, locale);
  const where = [t(`kind-${library.kind}`), placeText(library, locale)].filter(Boolean);
  return (
    <PageHeader
      title={name.text}
      lang={name.lang}
      media={<LibraryMark name={name.text} letters={library.mark} hue={library.hue} size="large" />}
      above={<p className="small soft">{where.join(" · ")}</p>}
      lead={about.text && <span lang={about.lang}>{about.text}</span>}
      actions={
        own ? (
          <Badge tone="ok" icon="check">
            {t("your-library")}
          </Badge>
        ) : (
          <Choose view={view} library={library} />
        )
      }
    />
  );
}

function Choose({ view: { t }, library }: Pick<LibraryProps, "view" | "library">) {
  const fields = { library: library.code, back: `/libraries/${library.code}` };
  return (
    <FormButton action="/my/home-library" fields={fields} icon="bookmark">
      {t("make-my-library")}
    </FormButton>
  );
}

function Helpers({ view, library, skills }: LibraryProps) {
  if (library.staff.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="helpers">
      <h2 id="helpers">{view.t("who-can-help")}</h2>
      <HelperList view={view} skills={skills} helpers={library.staff.map((entry) => ({ entry }))} />
    </section>
  );
}

function Partners({ view, partners }: LibraryProps) {
  if (partners.length === 0) return null;
  return (
    <>
      <h2>{view.t("partners")}</h2>
      <ul className="plain-list">
        {partners.map(({ code, name }) => (
          <li key={code}>
            <a href={`/partners/${code}`}>{said(name, view.locale).text}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function BranchMap({ view, library }: Pick<LibraryProps, "view" | "library">) {
  const { t, locale } = view;
  const points = library.branches.flatMap(({ code, name, address, latitude, longitude }) =>
    latitude == null || longitude == null
      ? []
      : [
          {
            key: code,
            name: said(name, locale).text,
            href: `#branch-${code}`,
            latitude,
            longitude,
            note: <bdi>{addressText(address, locale)}</bdi>,
          },
        ],
  );
  if (points.length < 2) return null;
  return (
    <section className="stack map-section" aria-labelledby="map">
      <h2 id="map">{t("on-the-map")}</h2>
      <PlaceMap
        label={t("map-label-branches", { count: points.length })}
        points={points}
        format={(value) => formatNumber(locale, value)}
      />
    </section>
  );
}
