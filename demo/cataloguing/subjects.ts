import type { DataField } from "#standards/marc";
import type { Description } from "./description.ts";
import { data, stopped, type Part } from "./fields.ts";
import { headingType } from "./names.ts";
import { isPlace } from "./places.ts";
import { spanishTerm } from "./spanish.ts";

const forms =
  /^(Fiction|Juvenile fiction|Drama|Juvenile drama|Poetry|Juvenile poetry|Biography|Early works to 1800|Comic books, strips, etc\.|Anecdotes|Personal narratives|Pictorial works|Exhibitions|Handbooks, manuals, etc\.|Scores|Textbooks|Guidebooks|Dictionaries|Commentaries|Diaries|Correspondence|Sacred books|Folklore|Interviews|Atlases|Juvenile literature|Popular works|Case studies|Readers|Translations into English|Periodicals|Catalogs|Maps|Statistics|Bibliography|Encyclopedias)$/;

const period = /\d{3,4}|century|dynasty/;

const events = /\b(Wars?|Holocaust|Battle|Uprising|Accident|Rebellion|Strike|Mutiny)\b/;

const personal = /^[\p{Lu}][^()]*, .*\d{3,4}/u;

/** Subdivisions that only persons have: they tell a person without dates from an inverted topic. */
const ofPersons = new Set([
  "Childhood and youth",
  "Family",
  "Health",
  "Mental health",
  "Travel",
  "Teachings",
]);

function tagOf(heading: string, next: string | undefined): string {
  if (personal.test(heading) && !events.test(heading)) return "600";
  if (next !== undefined && ofPersons.has(next) && /^(?!Authors)\p{Lu}[^ ]+(, |$)/u.test(heading))
    return "600";
  if (headingType(heading).corporate && !heading.includes("(")) return "610";
  return isPlace(heading) ? "651" : "650";
}

const topics =
  /^(History|Social|Description|Campaigns|Politics|Court|Kings|Economic|Civilization|Prisoners|Conduct|Philosophy|Childhood|Classification|Teachings|Assassination|Musical|Personal|Psychology|In literature|Influence|Religio|Intellectual|Race|Discovery|Colonies|Foreign|In art)/;

/** Form, period, place or topic; what follows a place and is no topic is a place within it. */
function subdivision(term: string, at: number, terms: readonly string[]): Part {
  if (forms.test(term)) return ["v", term];
  if (period.test(term)) return ["y", term];
  const within = at > 0 && isPlace(terms[at - 1] ?? "") && !topics.test(term);
  return [isPlace(term) || within ? "z" : "x", term];
}

/** A heading of the Library of Congress with its subdivisions: "A -- France -- Fiction". */
export function lcshField(subject: string): DataField {
  const [heading = subject, ...subdivisions] = subject.split(" -- ");
  const parts: Part[] = [["a", heading], ...subdivisions.map(subdivision)];
  const last = parts.at(-1);
  const finished: Part[] = last
    ? [...parts.slice(0, -1), [last[0], stopped(last[1] ?? "")]]
    : parts;
  const tag = tagOf(heading, subdivisions[0]);
  return data(tag, { "600": "10", "610": "20" }[tag] ?? " 0", finished);
}

function localField(term: string): DataField {
  return data("650", " 7", [
    ["a", term],
    ["2", "local"],
  ]);
}

/** Subject fields in the library's own manner: full headings, two short ones, or Spanish words. */
export function subjectFields(of: Description): DataField[] {
  const { subjects, genres } = of.edition.work;
  if (of.profile.subjects === "lcsh")
    return [...subjects.map(lcshField), ...genres.map(genreField)];
  const heads = [...new Set(subjects.map((subject) => subject.split(" -- ")[0] ?? subject))];
  if (of.profile.subjects === "short") return heads.slice(0, 2).map(localField);
  const terms = [...new Set([...genres, ...heads].flatMap((term) => spanishTerm(term)))];
  return terms.slice(0, 3).map(localField);
}

function genreField(genre: string): DataField {
  return data("655", " 7", [
    ["a", stopped(genre)],
    ["2", "lcgft"],
  ]);
}
