import type { Chooser } from "./random.ts";

/** Removes combining marks and modifier letters, as a keyboard without them would. */
export function withoutDiacritics(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\p{M}ʹʺʻʼʾʿ]/gu, "")
    .replace(/ı/g, "i")
    .normalize("NFC");
}

const smallWords = new Set(
  "a an and as at but by for from in into of on or the to with de la le du des del y et und der die das".split(
    " ",
  ),
);

/** "Pride and prejudice" becomes "Pride and Prejudice". */
export function headline(title: string): string {
  const words = title.split(" ");
  return words
    .map((word, index) => (index > 0 && smallWords.has(word) ? word : capital(word)))
    .join(" ");
}

function capital(word: string): string {
  return word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** Swaps or drops one letter inside the longest word: the slip of a hurried cataloguer. */
export function mistyped(title: string, choose: Chooser): string {
  const longest = title.split(" ").toSorted((a, b) => b.length - a.length)[0] ?? "";
  const letters = [...longest];
  if (letters.length < 5) return title;
  const at = 1 + choose.below("slip at", letters.length - 3);
  const slipped = choose.chance("slip drops", 0.5)
    ? letters.toSpliced(at, 1)
    : swapped(letters, at);
  return title.replace(longest, slipped.join(""));
}

function swapped(letters: readonly string[], at: number): string[] {
  const [first = "", second = ""] = letters.slice(at, at + 2);
  return first === second ? letters.toSpliced(at, 1) : letters.toSpliced(at, 2, second, first);
}

const articles: Readonly<Record<string, readonly string[]>> = {
  eng: ["The ", "A ", "An "],
  fre: ["Le ", "La ", "Les ", "L'", "Un ", "Une "],
  spa: ["El ", "La ", "Los ", "Las ", "Un ", "Una "],
  ger: ["Der ", "Die ", "Das ", "Ein ", "Eine "],
  ita: ["Il ", "La ", "I ", "Le ", "L'", "Gli ", "Un "],
  por: ["O ", "A ", "Os ", "As "],
  wel: ["Y ", "Yr "],
  dut: ["De ", "Het ", "Een "],
  swe: ["En ", "Ett "],
  dan: ["En ", "Et "],
  nor: ["En ", "Et "],
  hun: ["A ", "Az "],
  ara: ["al-", "ال"],
  heb: ["ha-"],
  gre: ["Ho ", "Hē ", "To ", "Ο ", "Η ", "Το "],
};

/** The number of characters a sorter must skip (245 second indicator), 0 to 9. */
export function nonfiling(title: string, language: string): number {
  const found = articles[language]?.find((article) =>
    title.toLowerCase().startsWith(article.toLowerCase()),
  );
  return found?.length ?? 0;
}
