const QUOTES = /["\u201C-\u201F\u00AB\u00BB]/gu;

/**
 * The words of a typed text one by one: without quotation marks, which would keep them together,
 * and without those that must not occur (-word).
 */
export function plainWords(text: string): readonly string[] {
  const words = text.replace(QUOTES, " ").split(/\s+/u);
  return [...new Set(words)].filter((word) => /^[^-].*[\p{L}\p{N}]|^[\p{L}\p{N}]/u.test(word));
}
