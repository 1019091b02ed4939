/**
 * Arabic writes the definite article onto its word. Of a folded word that begins like it, at least three
 * letters must be left: most roots have three, and الف (a thousand) or الله keep their letters so.
 */
const WITH_ARTICLE = /^\u0627\u0644([\u0621-\u064A]{3,})$/;

/** A folded word without the Arabic article; undefined where there is none. */
export function withoutArticle(word: string): string | undefined {
  return WITH_ARTICLE.exec(word)?.[1];
}
