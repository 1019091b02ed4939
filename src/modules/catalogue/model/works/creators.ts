import type { BibliographicDescription, Contributor } from "#standards/marc";
import { cutText } from "../cut-text.ts";
import { plainWords } from "../matching/words.ts";
import { filmMakers } from "./film-makers.ts";
import { workKind } from "./work-kind.ts";

/** More names than this make a title a collection of many hands. */
const FEW = 3;
const AUTHORS: ReadonlySet<string> = new Set(["aut", "cre", "cmp", "art", "ctg", "dtm"]);

/**
 * Those to whom a work is ascribed, as keys are made from them: the main entry in all scripts, or
 * where there is none, those named as authors; of films, who directed them.
 */
export function creatorsOf(description: BibliographicDescription): readonly string[] {
  const { contributors } = description;
  const kind = workKind(description);
  if (kind === "film") return filmMakers(description);
  const mains = contributors.filter(({ main }) => main);
  const authors = contributors.filter(({ roles }) => roles.some((role) => AUTHORS.has(role)));
  // Recordings of popular music are often entered under their title: who performs it made it.
  const performers = kind === "music" ? contributors.filter(performs) : [];
  const [chosen = []] = [mains, authors, performers].filter((group) => group.length > 0);
  return [...new Set(chosen.slice(0, FEW).flatMap(creatorForms))];
}

function performs({ roles }: Contributor): boolean {
  return roles.some((role) => role === "prf" || role === "sng");
}

function creatorForms({ kind, name, originalName }: Contributor): string[] {
  const form = kind === "person" ? personKey : bodyKey;
  return [name, originalName ?? ""].map(form).filter((key) => key !== "");
}

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Family name and first initial, for the rest is written out in one catalogue and not in another. A
 * name without a comma has no family name; Chinese, Japanese and Korean names are one word.
 */
export function personKey(name: string): string {
  if (EAST_ASIAN.test(name)) return plainWords(name).replaceAll(" ", "");
  const [family = "", given = ""] = name.split(/[,،]/, 2);
  const initial = [...plainWords(given)][0] ?? "";
  return cutText(`${plainWords(family)} ${initial}`.trim(), 100);
}

function bodyKey(name: string): string {
  return cutText(plainWords(name), 200);
}
