import type { BibliographicDescription, Contributor } from "#standards/marc";
import { plainWords } from "../matching/words.ts";

const DIRECTORS: ReadonlySet<string> = new Set(["drt", "fmd", "fmk", "director", "film director"]);

/**
 * Who directed a film, by family name: from the headings, else from the statement of responsibility,
 * where the name stands in its natural order and its last word is taken. Remakes bear the same title
 * and have other directors.
 */
export function filmMakers({ contributors, titles }: BibliographicDescription): readonly string[] {
  const named = contributors.filter(({ main, roles }) => main || roles.some(isDirector));
  const families =
    named.length > 0 ? named.flatMap(familyNames) : stated(titles.main.responsibility);
  return [...new Set(families)].filter((family) => family !== "");
}

function isDirector(role: string): boolean {
  return DIRECTORS.has(role.toLowerCase());
}

function familyNames({ name, originalName }: Contributor): string[] {
  return [name, originalName ?? ""].map((form) => lastWord(form.split(/[,،]/, 1)[0] ?? ""));
}

const DIRECTED =
  /\b(?:directed by|director,?|a film by|dirigida por|direcci[oó]n(?: de)?,?|r[eé]alis(?:[eé] par|ation,?)|un film de|ein film von|regie,?|regia(?: di)?,?|regi,?|cyfarwydd\p{L}*(?: gan)?,?)\s+/iu;

/** Up to the next role: "directed by Douglas McGrath ; music by Rachel Portman". */
function stated(responsibility: string | undefined): string[] {
  const [, names = ""] = (responsibility ?? "").slice(0, 500).split(DIRECTED, 2);
  const [directors = ""] = names.split(/\s*[;.[\]/]\s*/, 1);
  return directors.split(/,|\s+(?:and|y|et|und|e|a|&)\s+/).map(lastWord);
}

function lastWord(name: string): string {
  return plainWords(name).split(" ").at(-1) ?? "";
}
