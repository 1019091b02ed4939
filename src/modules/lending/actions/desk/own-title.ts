import { findCited } from "#modules/catalogue";
import type { Ctx } from "#kernel/tenancy";
import type { SupplyRow } from "../../store/supplies.ts";

type Asked = Pick<SupplyRow, "titleId" | "citation" | "publication">;

/**
 * The title in the union catalogue that is asked for: the one that the requester took from there, else the
 * one that the description can only mean. Null: that is for a person to find.
 */
export async function ownTitle(
  ctx: Ctx,
  { titleId, citation, publication }: Asked,
): Promise<string | null> {
  if (titleId) return titleId;
  const cited = citationOf(citation, publication);
  const numbered = cited.isbns.length + cited.issns.length > 0;
  // A title alone says too little.
  if (!numbered && !(cited.title && cited.authors.length > 0)) return null;
  const found = await findCited(ctx, cited);
  return found.kind === "held" ? found.title : null;
}

/** What is asked for, as the catalogue looks for what is cited. */
function citationOf(
  { title, author, titleOfComponent, itemIds }: Asked["citation"],
  { publicationDate = "" }: Asked["publication"],
) {
  const year = /\b(\d{4})\b/.exec(publicationDate)?.[1];
  return {
    ...numbersIn(itemIds),
    kind: titleOfComponent ? ("article" as const) : ("book" as const),
    ...(title ? { title } : {}),
    authors: author ? [author] : [],
    ...(year ? { year: Number(year) } : {}),
  };
}

function numbersIn(ids: Asked["citation"]["itemIds"] = []) {
  const of = (code: string) =>
    ids
      .filter((id) => id.code.value.toUpperCase() === code)
      .map(({ identifier }) => identifier.replaceAll(/[^\dX]/gi, ""));
  const [isbns, issns] = [of("ISBN"), of("ISSN")];
  return { isbns, issns, dois: [], pmids: [], oclcNumbers: [], lccns: [] };
}
