import type { SearchDocument } from "#kernel/search";
import type { BibliographicDescription } from "#standards/marc";
import { cutText } from "../../model/cut-text.ts";
import { facetsOf } from "../../model/search/facets.ts";
import type { TitleSource } from "../../model/search/source.ts";
import { textsOf } from "../../model/search/texts.ts";
import { TITLE_KIND } from "./schema.ts";

/** More of a title than the index sorts by. */
const SORTED = 500;

/** The document under which a title is found; null when no live record describes it. */
export function documentOf(source: TitleSource): SearchDocument | null {
  const [lead] = source.descriptions;
  if (!lead) return null;
  const { year } = lead.publication;
  const added = Math.floor(source.added.getTime() / 1000);
  return {
    kind: TITLE_KIND,
    id: source.id,
    rank: rankOf(source),
    text: textsOf(source.descriptions, source.controlNumbers),
    facets: facetsOf(source),
    numbers: {
      "held-by": source.heldBy,
      copies: source.copies,
      added,
      ...(year === undefined ? {} : { year }),
    },
    // Articles are gone already.
    sortKeys: { title: cutText(lead.titles.main.sort, SORTED), author: authorOf(lead) },
    scope: [...new Set(source.holdings.map(({ library }) => library))],
  };
}

/** Widely held titles first, each doubling worth the same; copies count a tenth of that. */
function rankOf({ heldBy, copies }: TitleSource): number {
  return Math.min(65_535, Math.round(6000 * Math.log2(1 + heldBy) + 600 * Math.log2(1 + copies)));
}

function authorOf({ contributors, titles }: BibliographicDescription): string {
  return cutText(contributors[0]?.name ?? titles.main.sort, SORTED);
}
