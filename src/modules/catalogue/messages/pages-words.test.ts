import { describe, expect, it } from "vitest";
import { locales } from "#kernel/i18n";
import { ar as doorsAr } from "./doors-ar.ts";
import { en as doorsEn } from "./doors-en.ts";
import { es as doorsEs } from "./doors-es.ts";
import { doorWords } from "./doors-index.ts";
import { ar as apiAr } from "./api-ar.ts";
import { en as apiEn } from "./api-en.ts";
import { es as apiEs } from "./api-es.ts";
import { apiWords } from "./api-index.ts";
import { ar as feedsAr } from "./feeds-ar.ts";
import { en as feedsEn } from "./feeds-en.ts";
import { es as feedsEs } from "./feeds-es.ts";
import { feedWords } from "./feeds-index.ts";
import { ar as collectionAr } from "./collection-ar.ts";
import { en as collectionEn } from "./collection-en.ts";
import { es as collectionEs } from "./collection-es.ts";
import { collectionWords } from "./collection-index.ts";
import { ar as findAr } from "./pages-find-ar.ts";
import { en as findEn } from "./pages-find-en.ts";
import { es as findEs } from "./pages-find-es.ts";
import { ar as openUrlAr } from "./openurl-ar.ts";
import { en as openUrlEn } from "./openurl-en.ts";
import { es as openUrlEs } from "./openurl-es.ts";
import { openUrlWords } from "./openurl-index.ts";
import { ar as harvestAr } from "./harvest-ar.ts";
import { en as harvestEn } from "./harvest-en.ts";
import { es as harvestEs } from "./harvest-es.ts";
import { harvestWords } from "./harvest-index.ts";
import { ar as matchingAr } from "./matching-ar.ts";
import { en as matchingEn } from "./matching-en.ts";
import { es as matchingEs } from "./matching-es.ts";
import { matchingWords } from "./matching-index.ts";
import { findWords, listWords, titleWords } from "./pages-index.ts";
import { ar as listsAr } from "./pages-lists-ar.ts";
import { en as listsEn } from "./pages-lists-en.ts";
import { es as listsEs } from "./pages-lists-es.ts";
import { ar as liveAr } from "./pages-live-ar.ts";
import { en as liveEn } from "./pages-live-en.ts";
import { es as liveEs } from "./pages-live-es.ts";
import { liveWords } from "./pages-live-index.ts";
import { ar as titleAr } from "./pages-title-ar.ts";
import { en as titleEn } from "./pages-title-en.ts";
import { es as titleEs } from "./pages-title-es.ts";

/** Names of the values that a message takes, each once. */
function valuesOf(message: string): readonly string[] {
  const names = [...message.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name = ""]) => name);
  return [...new Set(names)].toSorted();
}

const books = [
  { name: "finding", say: findWords, texts: { en: findEn, es: findEs, ar: findAr } },
  { name: "titles", say: titleWords, texts: { en: titleEn, es: titleEs, ar: titleAr } },
  { name: "lists", say: listWords, texts: { en: listsEn, es: listsEs, ar: listsAr } },
  { name: "citations", say: openUrlWords, texts: { en: openUrlEn, es: openUrlEs, ar: openUrlAr } },
  { name: "doors", say: doorWords, texts: { en: doorsEn, es: doorsEs, ar: doorsAr } },
  { name: "the API", say: apiWords, texts: { en: apiEn, es: apiEs, ar: apiAr } },
  {
    name: "harvests",
    say: harvestWords,
    texts: { en: harvestEn, es: harvestEs, ar: harvestAr },
  },
  {
    name: "matching",
    say: matchingWords,
    texts: { en: matchingEn, es: matchingEs, ar: matchingAr },
  },
  { name: "live copies", say: liveWords, texts: { en: liveEn, es: liveEs, ar: liveAr } },
  { name: "feeds", say: feedWords, texts: { en: feedsEn, es: feedsEs, ar: feedsAr } },
  {
    name: "comparing",
    say: collectionWords,
    texts: { en: collectionEn, es: collectionEs, ar: collectionAr },
  },
] as const;

describe.each(books)("the words of $name", ({ say, texts }) => {
  it("take the same values in every language", () => {
    for (const [key, message] of Object.entries(texts.en))
      for (const text of [texts.es, texts.ar]) {
        const other = Object.entries(text).find(([one]) => one === key)?.[1] ?? "";
        expect([key, valuesOf(other)]).toEqual([key, valuesOf(message)]);
      }
  });

  it("can be said of any number, in every language", () => {
    for (const locale of locales)
      for (const [key, message] of Object.entries(texts[locale]))
        for (const count of [0, 1, 2, 3, 11, 100, 1_000_000]) {
          const values = Object.fromEntries(valuesOf(message).map((name) => [name, count]));
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are the book's own
          const said = (say(locale) as (key: string, values: object) => string)(key, values);
          expect([locale, key, said.includes("{")]).toEqual([locale, key, false]);
        }
  });
});
