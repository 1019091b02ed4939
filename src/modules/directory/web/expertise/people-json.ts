import type { LocalText } from "#kernel/i18n";
import type {
  ExpertiseSearch,
  FoundColleague,
  FoundExpertise,
} from "../../actions/expertise/find-colleagues.ts";
import type { Opening } from "../../model/opening/opening-at.ts";

type Around = {
  readonly search: ExpertiseSearch;
  readonly at: Temporal.Instant;
  readonly address: (path: string) => string;
};

/** People who can help, for programs: what everybody may see, in the order in which they fit, with the reasons. */
export function peopleJson(found: FoundExpertise, { search, at, address }: Around): object {
  const skills = new Map(found.skills.map(({ code, name }) => [code, name]));
  return {
    asked: { q: search.text, ...search.chosen, from: search.from },
    at: at.toString(),
    total: found.colleagues.length,
    people: found.colleagues.map((one) => personJson(one, skills, address)),
  };
}

function personJson(
  { entry, library, branch, opening, fit }: FoundColleague,
  skills: ReadonlyMap<string, LocalText>,
  address: Around["address"],
): object {
  const { title, languages, asks } = entry;
  const { code, name, timeZone } = library;
  return {
    id: entry.entryId,
    url: address(`/people/${entry.entryId}`),
    name: entry.name,
    nativeName: entry.nativeName ?? null,
    title,
    library: { code, name, url: address(`/libraries/${code}`) },
    branch: branch && { code: branch.code, name: branch.name },
    skills: entry.skills.map((skill) => ({ code: skill, name: skills.get(skill) ?? {} })),
    languages,
    asks,
    email: entry.email ?? null,
    phone: entry.phone ?? null,
    timeZone,
    open: opening && openJson(opening),
    fit: {
      points: fit.points,
      reasons: fit.reasons,
      distanceKm: fit.distance === null ? null : Math.round(fit.distance),
    },
  };
}

function openJson(opening: Opening): object {
  const told = (instant: Temporal.Instant | null) => instant?.toString() ?? null;
  if (opening.open) return { now: true, until: told(opening.until), opens: null };
  return { now: false, until: null, opens: told(opening.opens) };
}
