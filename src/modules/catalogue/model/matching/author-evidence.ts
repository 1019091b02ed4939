import { common } from "./common-words.ts";
import type { Prepared } from "./prepared.ts";

type Names = readonly (readonly string[])[];

/** How the authors of two records compare; where both have main entries, by those. */
export function authors(a: Prepared, b: Prepared): string {
  const mains = [a.mainAuthors.length > 0, b.mainAuthors.length > 0];
  if (!mains.includes(true)) return addedAuthors(a, b);
  if (mains.includes(false)) return mains[0] ? mainBesideNone(a, b) : mainBesideNone(b, a);
  return bestLevel(a.mainAuthors, b.mainAuthors);
}

function bestLevel(a: Names, b: Names): string {
  const levels = a.flatMap((one) => b.map((other) => nameLevel(one, other)));
  return NAME_LEVELS.find((level) => levels.includes(level)) ?? "differs";
}

function addedAuthors(a: Prepared, b: Prepared): string {
  return agreeing(a.names, b.names) || stated(a, b) || stated(b, a) ? "added" : "none";
}

/** Only one record has a main entry: does the other name that author anywhere? */
function mainBesideNone({ mainAuthors }: Prepared, { nameWords }: Prepared): string {
  const named = mainAuthors.some(([family]) => family !== undefined && nameWords.has(family));
  return named ? "named" : "one";
}

const NAME_LEVELS = ["equal", "initial", "family", "word", "differs"];

function nameLevel(a: readonly string[], b: readonly string[]): string {
  if (a.join(" ") === b.join(" ")) return "equal";
  if (Math.max(a.length, b.length) > 4) return corporateLevel(new Set(a), new Set(b));
  if (a[0] !== b[0])
    return a.some((word) => word.length > 1 && b.includes(word)) ? "word" : "differs";
  const [one = "", other = ""] = [a[1], b[1]];
  return one === "" || other === "" || one[0] === other[0] ? "initial" : "family";
}

/** Whether a name entered in one record stands in the other's statement of responsibility. */
function stated({ names }: Prepared, { nameWords }: Prepared): boolean {
  return names.some(
    (name) => name.length > 1 && name.slice(0, 2).every((word) => nameWords.has(word)),
  );
}

/** Long names are those of bodies and meetings: many begin alike ("International conference on …"). */
function corporateLevel(a: ReadonlySet<string>, b: ReadonlySet<string>): string {
  const shared = common(a, b) / Math.max(a.size, b.size);
  if (shared >= 0.6) return "initial";
  return shared >= 0.4 ? "word" : "differs";
}

function agreeing(a: Names, b: Names): boolean {
  return a.some((one) => b.some((other) => ["equal", "initial"].includes(nameLevel(one, other))));
}
