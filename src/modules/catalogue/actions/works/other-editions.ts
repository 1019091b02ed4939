import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { BibliographicDescription } from "#standards/marc";
import { isOnline } from "../../model/titles/online.ts";
import type { TitleRow } from "../../model/titles/title.ts";
import { editionOf } from "../../model/works/edition.ts";
import {
  otherEditionsOf,
  type RelatedEdition,
  type Relation,
} from "../../model/works/other-editions.ts";
import { type CopyTally } from "../../store/copy-tally.ts";
import { titleLeads } from "../../store/titles.ts";
import { titlesOfWork } from "../../store/works.ts";
import { copiesOfTitles } from "../finding/copies-of-titles.ts";
import { titleRows } from "../title-rows.ts";

/** Titles looked through for one that is there now: nobody wants the fiftieth edition. */
const TRIED = 50;

/** Another title of the work as a list shows it. */
export type OtherEdition = {
  readonly relation: Relation;
  readonly row: TitleRow;
  readonly copies: readonly CopyTally[];
};

export type OtherEditions = {
  readonly total: number;
  readonly shown: readonly OtherEdition[];
  /** The nearest of them that can be had now, on a shelf or online; not another volume. */
  readonly available: OtherEdition | null;
  /** Whether titles are passed over, since a search would serve better than so long a list. */
  readonly crowded: boolean;
};

const none: OtherEditions = { total: 0, shown: [], available: null, crowded: false };

/**
 * Titles that share a work with this one, a stretch of the list. `description` is the title's own. One
 * query where there are none, five where there are some.
 */
export async function otherEditions(
  ctx: Ctx,
  title: { readonly id: string; readonly description: BibliographicDescription },
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<OtherEditions> {
  if (!isId(title.id)) return none;
  const { titles, crowded } = await titlesOfWork(ctx, title.id);
  if (titles.length === 0) return { ...none, crowded };
  const leads = await titleLeads(ctx, titles);
  const all = otherEditionsOf(
    editionOf(title.id, title.description),
    leads.map(({ id, description }) => editionOf(id, description)),
  );
  const stretch = all.slice(offset, offset + limit);
  const tried = nearestFirst(all).slice(0, TRIED);
  const copies = await copiesOfTitles(ctx, idsOf([...stretch, ...tried]));
  const descriptions = new Map(leads.map((lead) => [lead.id, lead.description]));
  const there = tried.find(({ edition: { id } }) =>
    isThere(copies.get(id) ?? [], descriptions.get(id)),
  );
  const wanted = there ? [...stretch, there] : stretch;
  const rows = new Map((await titleRows(ctx, idsOf(wanted))).map((row) => [row.id, row]));
  const shown = ({ edition: { id }, relation }: RelatedEdition): OtherEdition[] => {
    const row = rows.get(id);
    return row ? [{ relation, row, copies: copies.get(id) ?? [] }] : [];
  };
  return {
    total: all.length,
    shown: stretch.flatMap(shown),
    available: (there ? shown(there)[0] : null) ?? null,
    crowded,
  };
}

function idsOf(editions: readonly RelatedEdition[]): readonly string[] {
  return [...new Set(editions.map(({ edition }) => edition.id))];
}

/** Whoever cannot have this edition takes another form before another language. */
function nearestFirst(editions: readonly RelatedEdition[]): readonly RelatedEdition[] {
  return (["edition", "form", "language"] as const).flatMap((wanted) =>
    editions.filter(({ relation }) => relation === wanted),
  );
}

function isThere(
  copies: readonly CopyTally[],
  description: BibliographicDescription | undefined,
): boolean {
  if (copies.some(({ available }) => available > 0)) return true;
  return description !== undefined && isOnline(description, copies.length);
}
