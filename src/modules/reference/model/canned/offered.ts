import type { LibraryId, PersonId } from "#kernel/ids";
import { type Canned, type CannedText, ownerOf } from "./canned.ts";

/** Who answers, at which desk, for whose reader. */
export type Answering = {
  readonly person: PersonId;
  readonly desk: LibraryId;
  readonly home: LibraryId;
};

/**
 * The canned answers that fit, the nearest first: one's own, those of the library whose reader asks, those of
 * one's own library, the network's; equally near ones by name. What a library has put in the network's place stands there for its own
 * readers, whoever answers them, and for nobody else's.
 */
export function offered(
  all: readonly Canned[],
  who: Answering,
  byName: (a: Canned, b: Canned) => number,
): readonly Canned[] {
  const replaced = new Set(
    all.flatMap(({ library, source }) => (library === who.home && source ? [source] : [])),
  );
  return all
    .filter((one) => !replaced.has(one.id) && rankOf(one, who) !== null)
    .toSorted((a, b) => (rankOf(a, who) ?? 0) - (rankOf(b, who) ?? 0) || byName(a, b));
}

function rankOf(canned: Canned, { person, desk, home }: Answering): number | null {
  const owner = ownerOf(canned);
  if (owner === "person") return canned.person === person ? 0 : null;
  if (owner === "network") return 3;
  if (canned.library === home) return 1;
  return canned.library === desk && canned.source === null ? 2 : null;
}

/**
 * Its text in a language; where it has none, in the same language of elsewhere (`zh` for `zh-Hant`),
 * else in its first.
 */
export function textIn({ texts }: Pick<Canned, "texts">, language: string): CannedText | null {
  const [base] = language.split("-");
  return (
    texts.find((text) => text.language === language) ??
    texts.find((text) => text.language.split("-")[0] === base) ??
    texts[0] ??
    null
  );
}
