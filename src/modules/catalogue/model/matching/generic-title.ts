import type { Evidence } from "./evidence.ts";
import type { Profile } from "./profile.ts";

/** Titles that thousands of works bear; each a whole title as plain words. */
const GENERIC = new Set(
  `annual report|report|reports|frontmatter|front matter|proceedings|transactions|bulletin|journal|newsletter|minutes|
   poems|selected poems|collected poems|poesias|gedichte|plays|works|selected works|complete works|collected works|oeuvres|
   obras completas|letters|essays|short stories|stories|selections|speeches|sermons|sonata|sonatas|symphony|symphonies|concerto|concertos|quartet|quartets|
   songs|lieder|catalogue|catalog|catalogo|index|introduction|preface|programme|program|directory|handbook|manual|
   yearbook|statistics|abstracts|papers|working paper|technical report|final report|thesis|untitled|novels|tales`
    .split("|")
    .map((title) => title.trim()),
);

function isGeneric({ titles }: Profile): boolean {
  return titles.every(({ full }) => GENERIC.has(full));
}

function isOneWord({ titles }: Profile): boolean {
  return titles.every(({ full }) => !full.includes(" "));
}

/**
 * Whether a title so common is all that speaks for sameness: then it counts for nothing unless an
 * author or an identifier agrees. For a title of one word publisher, place and year will do as well.
 */
export function restsOnTitleAlone(a: Profile, b: Profile, evidence: Evidence): boolean {
  if (evidence.identifier === "shared") return false;
  if (["equal", "initial", "named", "added"].includes(evidence.author)) return false;
  if (isGeneric(a) || isGeneric(b)) return true;
  return (isOneWord(a) || isOneWord(b)) && !sameImprint(evidence);
}

function sameImprint({ publisher, place, date, author }: Evidence): boolean {
  return publisher === "same" && place === "same" && date === "0" && author !== "differs";
}
