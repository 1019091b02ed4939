import type { FrameModel, IconName } from "#ui";
import { Card, EmptyState, Icon, LinkButton, nearestHue, SearchField } from "#ui";
import { deskWords } from "../messages/index.ts";
import type { LibraryEntry } from "../model/entries.ts";
import type { NetworkData } from "../model/shape.ts";
import { LibraryCard } from "./library-card.tsx";
import { said, type View } from "./view.ts";

export type HomeProps = {
  readonly view: View;
  readonly network: NetworkData;
  readonly libraries: readonly LibraryEntry[];
  readonly places: FrameModel["places"];
  /** Whether the visitor may add the first library. */
  readonly mayAdd: boolean;
};

/** The network's first page: one field that finds everything, then the libraries, then every door. */
export function HomePage({ view, network, libraries, places, mayAdd }: HomeProps) {
  return (
    <div className="home stack stack-wide">
      <Welcome view={view} network={network} libraries={libraries} />
      <Members view={view} libraries={libraries} mayAdd={mayAdd} />
      <Doors view={view} places={places} />
    </div>
  );
}

function Welcome({ view, network, libraries }: Omit<HomeProps, "places" | "mayAdd">) {
  const { t, locale } = view;
  const name = said(network.name, locale);
  const tagline = said(network.tagline, locale);
  const about = said(network.about, locale);
  return (
    <section className="home-welcome">
      <div className="home-words">
        <h1 lang={name.lang}>{name.text || t("network-unnamed")}</h1>
        {tagline.text && (
          <p className="home-tagline" lang={tagline.lang}>
            {tagline.text}
          </p>
        )}
        <SearchField
          id="search-home"
          size="large"
          label={t("search-label")}
          labelShown
          placeholder={t("search-placeholder")}
          submit={t("search-submit")}
          complete="/find/complete"
          completions={t("suggestions")}
        />
        <p className="home-facts">{factsText(view, libraries)}</p>
        {about.text && (
          <p className="home-about" lang={about.lang}>
            {about.text}
          </p>
        )}
      </div>
      <Shelf libraries={libraries.slice(0, 12)} />
    </section>
  );
}

/** The members as books on one shelf: a picture, said in words by the list beneath. */
function Shelf({ libraries }: Pick<HomeProps, "libraries">) {
  if (libraries.length === 0) return null;
  return (
    <div className="home-shelf" aria-hidden="true">
      {libraries.map(({ code, hue, mark }) => (
        <span key={code} className="spine" data-hue={nearestHue(hue)}>
          {mark}
        </span>
      ))}
    </div>
  );
}

function factsText({ t }: View, libraries: readonly LibraryEntry[]): string {
  const branches = libraries.flatMap((library) => library.branches).length;
  const languages = new Set(libraries.flatMap((library) => library.languages)).size;
  return [
    t("count-libraries", { count: libraries.length }),
    t("count-branches", { count: branches }),
    t("count-languages", { count: languages }),
  ].join(" · ");
}

function Members({ view, libraries, mayAdd }: Pick<HomeProps, "view" | "libraries" | "mayAdd">) {
  const { t } = view;
  if (libraries.length === 0) return <BeingSetUp view={view} mayAdd={mayAdd} />;
  return (
    <section className="stack">
      <div className="cluster cluster-apart">
        <h2>{t("libraries")}</h2>
        <a href="/libraries">{t("all-on-a-map")}</a>
      </div>
      <div className="grid">
        {libraries.slice(0, 12).map((library) => (
          <LibraryCard key={library.code} view={view} library={library} />
        ))}
      </div>
    </section>
  );
}

function BeingSetUp({ view, mayAdd }: Pick<HomeProps, "view" | "mayAdd">) {
  const { t, locale } = view;
  const action = mayAdd && (
    <LinkButton look="primary" href="/network/members/new">
      {deskWords(locale)("add-member")}
    </LinkButton>
  );
  return (
    <EmptyState icon="building" title={t("no-libraries")} action={action}>
      <p>{t("no-libraries-text")}</p>
    </EmptyState>
  );
}

const DOORS = [
  { key: "libraries", href: "/libraries", icon: "building" },
  { key: "people", href: "/people", icon: "people" },
  { key: "partners", href: "/partners", icon: "link" },
] as const;

const PLACE_ICONS: Record<FrameModel["places"][number]["key"], IconName> = {
  find: "search",
  ask: "ask",
  read: "read",
  learn: "learn",
  "take-part": "community",
  make: "make",
};

function Doors({ view: { t }, places }: Pick<HomeProps, "view" | "places">) {
  const doors = [
    ...places.map(({ key, href, label }) => ({
      key,
      href,
      label,
      icon: PLACE_ICONS[key],
      about: t(`door-${key}`),
    })),
    ...DOORS.map((door) => ({ ...door, label: t(door.key), about: t(`door-${door.key}`) })),
  ];
  return (
    <section className="stack">
      <h2>{t("doors")}</h2>
      <div className="grid home-door">
        {doors.map(({ key, href, label, icon, about }) => (
          <Card key={key} title={label} href={href} media={<Icon name={icon} />}>
            <p className="small soft">{about}</p>
          </Card>
        ))}
      </div>
    </section>
  );
}
