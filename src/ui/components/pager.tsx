import { Icon } from "../icons/icon.tsx";

export interface PagerWords {
  /** Name of the navigation, e.g. "Pages of results". */
  readonly label: string;
  readonly previous: string;
  readonly next: string;
  /** Full words for a number, e.g. "Page 3". */
  readonly page: (page: number) => string;
}

export interface PagerProps {
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
  /** How numbers are written in the page's language. */
  readonly format?: (page: number) => string;
  readonly words: PagerWords;
}

/** Which page numbers to show: ends, the current one and its neighbours; 0 stands for a gap. */
export function pagerNumbers(page: number, pages: number): readonly number[] {
  const near = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const wanted = [...new Set(near)].sort((a, b) => a - b);
  return wanted.flatMap((n, index) => {
    const gap = n - (wanted[index - 1] ?? 0);
    return gap === 2 ? [n - 1, n] : gap > 2 ? [0, n] : [n];
  });
}

/** Plain links to the pages of a list; nothing when there is only one. */
export function Pager({ page, pages, href, format = String, words }: PagerProps) {
  if (pages <= 1) return null;
  return (
    <nav className="pager" aria-label={words.label}>
      {page > 1 && (
        <a className="pager-step" href={href(page - 1)} rel="prev">
          <Icon name="chevron-start" />
          {words.previous}
        </a>
      )}
      <ul className="pager-pages">
        {pagerNumbers(page, pages).map((number, index) =>
          number === 0 ? (
            <li key={`gap-${index}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              <a
                href={href(number)}
                aria-label={words.page(number)}
                aria-current={number === page ? "page" : undefined}
              >
                {format(number)}
              </a>
            </li>
          ),
        )}
      </ul>
      {page < pages && (
        <a className="pager-step" href={href(page + 1)} rel="next">
          {words.next}
          <Icon name="chevron-end" />
        </a>
      )}
    </nav>
  );
}
