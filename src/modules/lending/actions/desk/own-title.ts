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
  const numbers = numbersIn(citation.itemIds);
  const { title, author } = citation;
  if (numbers.isbns.length + numbers.issns.length === 0 && !(title && author)) return null;
  const year = /\b(\d{4})\b/.exec(publication.publicationDate ?? "")?.[1];
  const found = await findCited(ctx, {
    ...numbers,
    kind: citation.titleOfComponent ? "article" : "book",
    ...(title ? { title } : {}),
    authors: author ? [author] : [],
    ...(year ? { year: Number(year) } : {}),
  });
  return found.kind === "held" ? found.title : null;
}

function numbersIn(ids: Asked["citation"]["itemIds"] = []) {
  const of = (code: string) =>
    ids
      .filter((id) => id.code.value.toUpperCase() === code)
      .map(({ identifier }) => identifier.replaceAll(/[^\dX]/gi, ""));
  const [isbns, issns] = [of("ISBN"), of("ISSN")];
  return { isbns, issns, dois: [], pmids: [], oclcNumbers: [], lccns: [] };
}
