import type { Features } from "./features/features.ts";
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

/** Whether plain words are a title that thousands of works bear. */
export function isGenericTitle(words: string): boolean {
  return GENERIC.has(words);
}

function isGeneric({ titles }: Profile): boolean {
  return titles.every(({ full }) => isGenericTitle(full));
}

function isOneWord({ titles }: Profile): boolean {
  return titles.every(({ full }) => !full.includes(" "));
}

/**
 * Whether a title so common is all that speaks for sameness: then it counts for nothing unless an
 * author agrees. For a title of one word publisher, place and year will do as well.
 */
export function restsOnTitleAlone(a: Profile, b: Profile, features: Features): boolean {
  if (namesAgree(features)) return false;
  if (isGeneric(a) || isGeneric(b)) return true;
  return (isOneWord(a) || isOneWord(b)) && !sameImprint(features);
}

function namesAgree({ mainEntry, mainNamed, familiesWithin }: Features): boolean {
  if (mainEntry >= 0) return mainEntry >= 0.5;
  return mainNamed === 1 || familiesWithin > 0.5;
}

function sameImprint({ publisherWithin, place, years, mainEntry }: Features): boolean {
  return publisherWithin === 1 && place > 0.5 && years === 0 && mainEntry !== 0;
}
