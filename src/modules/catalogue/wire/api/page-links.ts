import { linkHeader } from "#standards/web-links";

/** One page of a list of so many. */
type Paged = { readonly page: number; readonly pages: number };

/** The pages around one as a Link header (RFC 8288); `asked` is the whole address that was asked for. */
export function pageLinks(asked: URL, { page, pages }: Paged): string {
  const last = Math.max(1, pages);
  const at = (rel: string, number: number) => {
    const url = new URL(asked);
    url.searchParams.set("page", String(number));
    return { rel, href: url.href };
  };
  return linkHeader([
    at("first", 1),
    ...(page > 1 ? [at("prev", Math.min(last, page - 1))] : []),
    ...(page < last ? [at("next", page + 1)] : []),
    at("last", last),
  ]);
}
