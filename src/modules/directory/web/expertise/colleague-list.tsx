import { formatClock, formatList, languageName } from "#kernel/i18n";
import { Badge, LinkButton } from "#ui";
import type {
  ExpertiseSearch,
  FoundColleague,
  FoundExpertise,
} from "../../actions/expertise/find-colleagues.ts";
import { deskWords } from "../../messages/index.ts";
import type { FitReason } from "../../model/expertise/fit.ts";
import { HelpsWith } from "../helper-list.tsx";
import { openingText } from "../opening-words.tsx";
import { said, type View } from "../view.ts";

export type ColleagueListProps = {
  readonly view: View;
  readonly search: ExpertiseSearch;
  readonly found: FoundExpertise;
};

/** People who can help, who fits best first: whether they are there, why they fit, how to reach them. */
export function ColleagueList({ view, search, found }: ColleagueListProps) {
  return (
    <ol className="helpers">
      {found.colleagues.map((one) => (
        <li key={one.entry.entryId} className="helper">
          <ColleagueCard view={view} search={search} skills={found.skills} one={one} />
        </li>
      ))}
    </ol>
  );
}

type CardProps = Pick<ColleagueListProps, "view" | "search"> & {
  readonly skills: FoundExpertise["skills"];
  readonly one: FoundColleague;
  /** Where the name is the page's heading already. */
  readonly headless?: boolean;
};

export function ColleagueCard({ view, search, skills, one, headless }: CardProps) {
  const { locale } = view;
  const d = deskWords(locale);
  const { entry, library } = one;
  const named = new Map(skills.map(({ code, name }) => [code, said(name, locale).text]));
  const title = said(entry.title, locale);
  const asks = said(entry.asks, locale);
  return (
    <>
      {!headless && (
        <h3 className="helper-name">
          <a href={`/people/${entry.entryId}`}>
            <bdi>{entry.name}</bdi>
          </a>
          {entry.nativeName && <bdi className="soft">{entry.nativeName}</bdi>}
        </h3>
      )}
      <p className="small">
        {title.text && <span lang={title.lang}>{title.text} · </span>}
        <a href={`/libraries/${library.code}`}>{said(library.name, locale).text}</a>
      </p>
      <There view={view} one={one} />
      {asks.text && (
        <p className="small" lang={asks.lang} dir="auto">
          {d("asks")}: {asks.text}
        </p>
      )}
      <HelpsWith view={view} named={named} entry={entry} />
      <Reach view={view} one={one} />
      <Because view={view} search={search} named={named} one={one} />
    </>
  );
}

/** Whether they are there, what time it is there, and how far away that is. */
function There({ view, one: { library, opening, fit } }: Pick<CardProps, "view" | "one">) {
  const { locale, now } = view;
  const d = deskWords(locale);
  const { timeZone } = library;
  const kilometres = new Intl.NumberFormat(locale, {
    style: "unit",
    unit: "kilometer",
    maximumFractionDigits: 0,
  });
  return (
    <p className="cluster small">
      {opening && (
        <Badge tone={opening.open ? "ok" : "plain"} icon="clock">
          {openingText(view, opening, timeZone)}
        </Badge>
      )}
      <span className="soft">
        {d("there-now", {
          time: formatClock(locale, now, timeZone),
          zone: timeZone.replaceAll("_", " "),
        })}
      </span>
      {fit.distance !== null && fit.distance >= 1 && (
        <span className="soft">{d("away", { distance: kilometres.format(fit.distance) })}</span>
      )}
    </p>
  );
}

function Reach({ view, one: { entry, library } }: Pick<CardProps, "view" | "one">) {
  const d = deskWords(view.locale);
  if (entry.email)
    return (
      <p>
        <LinkButton href={`mailto:${entry.email}`} icon="mail" size="small">
          {d("write-to", { name: entry.name })}
        </LinkButton>
      </p>
    );
  return (
    <p className="small">
      {entry.contactFor === "staff" && (
        <span className="soft">{d("contact-hidden", { name: entry.name })} </span>
      )}
      <a href={`/libraries/${library.code}`}>{d("ask-library")}</a>
    </p>
  );
}

type BecauseProps = Pick<CardProps, "view" | "search" | "one"> & {
  readonly named: ReadonlyMap<string, string>;
};

/** Why somebody stands where they stand. */
function Because({ view, search, named, one: { fit } }: BecauseProps) {
  const d = deskWords(view.locale);
  if (fit.reasons.length === 0) return null;
  const reasons = formatList(
    view.locale,
    fit.reasons.map((reason) => reasonText(reason, { view, search, named })),
  );
  return <p className="small soft">{d("because", { reasons })}</p>;
}

/** A reason in words. */
export function reasonText(
  reason: FitReason,
  { view, search, named }: Omit<BecauseProps, "one">,
): string {
  const { locale } = view;
  const d = deskWords(locale);
  if (reason.respect === "word") return d(`because-word-${reason.place}`, { word: reason.word });
  if (reason.respect === "skill")
    return d("because-skill", { what: named.get(search.chosen.skill ?? "") ?? "" });
  if (reason.respect === "language")
    return d("because-language", { what: languageName(locale, search.chosen.language ?? "") });
  return d(`because-${reason.respect}`);
}
