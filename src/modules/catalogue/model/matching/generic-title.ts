import type { Evidence } from "./evidence.ts";
import type { Profile } from "./profile.ts";

/** Titles that thousands of works bear; each a whole title as plain words. */
const GENERIC = new Set(
  `annual report|report|reports|frontmatter|front matter|proceedings|transactions|bulletin|journal|newsletter|minutes|
   poems|selected poems|collected poems|poesias|gedichte|plays|works|selected works|complete works|collected works|oeuvres|
   obras completas|letters|essays|short stories|stories|selections|speeches|sermons|sonatas|symphonies|concertos|quartets|
   songs|lieder|catalogue|catalog|catalogo|index|introduction|preface|programme|program|directory|handbook|manual|
   yearbook|statistics|abstracts|papers|working paper|technical report|final report|thesis|untitled|novels|tales`
    .split("|")
    .map((title) => title.trim()),
);

function isGeneric({ titles }: Profile): boolean {
  return titles.every(({ full }) => GENERIC.has(full) || !full.includes(" "));
}

/**
 * Whether a title so common, or of one word only, is all that speaks for sameness: then it counts
 * for nothing unless an author or an identifier agrees.
 */
export function restsOnTitleAlone(a: Profile, b: Profile, evidence: Evidence): boolean {
  if (!isGeneric(a) && !isGeneric(b)) return false;
  if (evidence.identifier === "shared") return false;
  return !["equal", "initial", "named", "added"].includes(evidence.author);
}
