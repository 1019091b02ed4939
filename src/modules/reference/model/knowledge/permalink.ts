import type { ArticleText, ToldArticle } from "./article.ts";

const LONGEST = 60;

/** A title as the end of an address: its words in their own script, without accents on Latin letters. */
export function slugOf(title: string): string {
  const plain = title
    .normalize("NFKD")
    .replaceAll(/(?<=\p{Script=Latin})[\u0300-\u036F]+/gu, "")
    .normalize("NFC")
    .toLowerCase();
  const words = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let slug = "";
  for (const word of words) {
    if (slug.length + word.length > LONGEST) break;
    slug += slug === "" ? word : `-${word}`;
  }
  return slug;
}

/** `12-renewing-a-loan`: the number finds the article, the words are for people and may change. */
function articleName(number: string, title: string): string {
  const slug = slugOf(title);
  return slug === "" ? number : `${number}-${slug}`;
}

/** The number in such a name; null where there is none that an article can have. */
export function numberIn(name: string): string | null {
  return /^([1-9][0-9]{0,14})(?:-|$)/.exec(name)?.[1] ?? null;
}

/** An article's name in addresses: by its title in its first language, whatever language is read. */
export function nameOf({ number, texts }: Named): string {
  return articleName(number, texts[0]?.title ?? "");
}
type Named = Pick<ToldArticle, "number"> & {
  readonly texts: readonly Pick<ArticleText, "title">[];
};

/** Where readers of a library (its code; null: the network's own) find an article. */
export function answerPath(library: string | null, article: Named): string {
  return `${answersPath(library)}/${encodeURIComponent(nameOf(article))}`;
}

/** Where the articles for readers of a library begin. */
export function answersPath(library: string | null): string {
  return library === null ? "/ask/answers" : `/ask/${library}/answers`;
}
