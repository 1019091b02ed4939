import { describe, expect, it } from "vitest";
import { locales } from "#kernel/i18n";
import { ar } from "./desk-ar.ts";
import { en } from "./desk-en.ts";
import { es } from "./desk-es.ts";
import { deskWords } from "./desk-index.ts";
import { ar as caseAr } from "./desk-case-ar.ts";
import { en as caseEn } from "./desk-case-en.ts";
import { es as caseEs } from "./desk-case-es.ts";
import { caseWords } from "./desk-case-index.ts";
import { ar as loansAr } from "./desk-loans-ar.ts";
import { en as loansEn } from "./desk-loans-en.ts";
import { es as loansEs } from "./desk-loans-es.ts";
import { loanWords } from "./desk-loans-index.ts";
import { ar as systemAr } from "./own-system-ar.ts";
import { en as systemEn } from "./own-system-en.ts";
import { es as systemEs } from "./own-system-es.ts";
import { ownSystemWords } from "./own-system-index.ts";
import { ar as paperAr } from "./desk-paper-ar.ts";
import { en as paperEn } from "./desk-paper-en.ts";
import { es as paperEs } from "./desk-paper-es.ts";
import { paperWords } from "./desk-paper-index.ts";
import { ar as scanAr } from "./desk-scan-ar.ts";
import { en as scanEn } from "./desk-scan-en.ts";
import { es as scanEs } from "./desk-scan-es.ts";
import { scanWords } from "./desk-scan-index.ts";

import { ar as moneyAr } from "./money-ar.ts";
import { en as moneyEn } from "./money-en.ts";
import { es as moneyEs } from "./money-es.ts";
import { moneyMessages } from "./money-index.ts";
import { ar as worthAr } from "./worth-ar.ts";
import { en as worthEn } from "./worth-en.ts";
import { es as worthEs } from "./worth-es.ts";
import { worthWords } from "./worth-index.ts";

/** Names of the values that a message takes, each once. */
function valuesOf(message: string): readonly string[] {
  const names = [...message.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name = ""]) => name);
  return [...new Set(names)].toSorted();
}

const books = [
  { name: "the desk", say: deskWords, texts: { en, es, ar } },
  { name: "cases", say: caseWords, texts: { en: caseEn, es: caseEs, ar: caseAr } },
  { name: "paper", say: paperWords, texts: { en: paperEn, es: paperEs, ar: paperAr } },
  { name: "scanning", say: scanWords, texts: { en: scanEn, es: scanEs, ar: scanAr } },
  { name: "loans", say: loanWords, texts: { en: loansEn, es: loansEs, ar: loansAr } },
  {
    name: "the own system",
    say: ownSystemWords,
    texts: { en: systemEn, es: systemEs, ar: systemAr },
  },
  { name: "money", say: moneyMessages, texts: { en: moneyEn, es: moneyEs, ar: moneyAr } },
  { name: "worth", say: worthWords, texts: { en: worthEn, es: worthEs, ar: worthAr } },
] as const;

describe.each(books)("the words of $name", ({ say, texts }) => {
  it("take the same values in every language", () => {
    for (const [key, message] of Object.entries(texts.en))
      for (const text of [texts.es, texts.ar]) {
        const other = Object.entries<string>(text).find(([one]) => one === key)?.[1] ?? "";
        expect([key, valuesOf(other)]).toEqual([key, valuesOf(message)]);
      }
  });

  it("can be said of any number, in every language", () => {
    for (const locale of locales)
      for (const [key, message] of Object.entries<string>(texts[locale]))
        for (const count of [0, 1, 2, 3, 11, 100]) {
          const values = Object.fromEntries(valuesOf(message).map((name) => [name, count]));
          const said = (say(locale) as (key: string, values: object) => string)(key, values);
          expect([locale, key, said.includes("{")]).toEqual([locale, key, false]);
        }
  });
});
