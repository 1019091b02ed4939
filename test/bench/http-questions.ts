import type { Known } from "./http-catalogue.ts";

/** Query strings that /find and /api/v1/titles both understand, by kind. */
export type Questions = Readonly<Record<string, readonly string[]>>;

const EACH = 200;
const COMMON = 40;

/** What readers ask, made of what is on the shelf. */
export function questionsAbout(known: readonly Known[]): Questions {
  const titles = known.map(({ title, author }) => ({
    words: wordsOf(title),
    surname: wordsOf(author ?? "")[0] ?? "",
  }));
  const common = commonWords(titles.flatMap(({ words }) => [...new Set(words)]));
  const some = (make: (index: number) => Record<string, string>) =>
    Array.from({ length: EACH }, (_, i) => new URLSearchParams(make(i)).toString());
  const titleAt = (i: number) => titles[i % titles.length] ?? { words: [], surname: "" };
  const wordAt = (i: number) => common[i % common.length] ?? "";
  return {
    "known title + author": some((i) => ({
      q: [...titleAt(i).words.slice(0, 4), titleAt(i).surname].join(" ").trim(),
    })),
    author: some((i) => ({ "in-author": titleAt(i + EACH).surname || "smith" })),
    "two words": some((i) => ({ q: `${wordAt(i)} ${wordAt(i * 7 + 3)}` })),
    "one common word": some((i) => ({ q: wordAt(i) })),
    "common word, narrowed": some((i) => ({ q: wordAt(i), form: "book", language: "eng" })),
  };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
}

function commonWords(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, COMMON)
    .map(([word]) => word);
}
