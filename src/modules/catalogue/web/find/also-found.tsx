import type { FindWords } from "../../messages/pages-index.ts";
import type { AlsoFound } from "../../actions/finding/also-found.ts";
import type { Places } from "../places.ts";

const pages = {
  library: { address: (id: string) => `/libraries/${id}`, word: "also-library" },
  partner: { address: (id: string) => `/partners/${id}`, word: "also-partner" },
  person: { address: (id: string) => `/people/${id}`, word: "also-person" },
  bookable: { address: (id: string) => `/spaces/${id}`, word: "also-bookable" },
  article: { address: (id: string) => `/ask/answers/${id}`, word: "also-article" },
} as const;

type AlsoFoundProps = {
  readonly found: readonly AlsoFound[];
  readonly t: FindWords;
  readonly places: Places;
};

/** What else goes by these words: the search is one over everything. */
export function AlsoFoundStrip({ found, t, places }: AlsoFoundProps) {
  if (found.length === 0) return null;
  return (
    <section className="also-found" aria-labelledby="also">
      <h2 id="also">{t("also-found")}</h2>
      <ul className="cluster">
        {found.map(({ kind, id, text }) => (
          <li key={`${kind} ${id}`}>
            <a href={pages[kind].address(id)}>
              <bdi>{kind === "library" ? places.libraryName(id) : text}</bdi>
            </a>{" "}
            <span className="soft small">{t(pages[kind].word)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
