import type { SearchChange } from "../../port.ts";
import { changeCorpus } from "./compare.ts";
import type { Corpus } from "./compare.ts";
import { title } from "./library.ts";

const IDS = 60;

/** The changes of one position: the same in every process. */
export function changesAt(position: number): SearchChange[] {
  return Array.from({ length: 1 + (position % 9) }, (_, i) => {
    const id = `d${(position * 31 + i * 17) % IDS}`;
    if ((position + i) % 5 === 0) return { remove: { kind: "title", id } };
    const text = { title: [`change ${position} word${(position * 7 + i) % 23}`] };
    return {
      put: title(id, text, {
        rank: (position * 3 + i) % 50,
        facets: { language: [`l${position % 3}`] },
      }),
    };
  });
}

/** What all changes up to a position have led to. */
export function corpusAt(position: number): Corpus {
  const corpus: Corpus = new Map();
  for (let at = 1; at <= position; at++) changeCorpus(corpus, changesAt(at));
  return corpus;
}
