import { cutText } from "../cut-text.ts";

/** Where a copy is, in words all libraries share. */
export const itemStatuses = [
  "available",
  "on-loan",
  "on-hold",
  "in-transit",
  "in-process",
  "on-order",
  "reference",
  "missing",
  "withdrawn",
  "unknown",
] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/** What libraries' systems write, folded to lower-case words. */
const WORDS: Readonly<Record<string, ItemStatus>> = {
  available: "available",
  "on shelf": "available",
  "checked in": "available",
  disponible: "available",
  متاح: "available",
  "checked out": "on-loan",
  "on loan": "on-loan",
  charged: "on-loan",
  due: "on-loan",
  prestado: "on-loan",
  "en préstamo": "on-loan",
  معار: "on-loan",
  "on hold": "on-hold",
  "on hold shelf": "on-hold",
  reserved: "on-hold",
  "in transit": "in-transit",
  "in process": "in-process",
  "in cataloguing": "in-process",
  repair: "in-process",
  "on order": "on-order",
  "reference only": "reference",
  "library use only": "reference",
  "in library use only": "reference",
  lost: "missing",
  missing: "missing",
  "claims returned": "missing",
  "long overdue": "missing",
  perdido: "missing",
  withdrawn: "withdrawn",
  discarded: "withdrawn",
};

/**
 * What a library's own word for a status means: its own list first, then the usual words. A word
 * nobody knows is "unknown", never "available".
 */
export function statusOf(
  text: string | undefined,
  own: Readonly<Record<string, ItemStatus>>,
  unstated: ItemStatus,
): ItemStatus {
  if (text === undefined) return unstated;
  const word = foldStatus(text);
  return meaning(own, word) ?? meaning(WORDS, word) ?? "unknown";
}

/** Words come from outside: "constructor" is one that every object seems to have. */
function meaning(
  words: Readonly<Record<string, ItemStatus>>,
  word: string,
): ItemStatus | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

/** How status words are compared: case, punctuation and blanks do not count. */
export function foldStatus(text: string): string {
  return cutText(text, 100)
    .toLowerCase()
    .replace(/[\s\-_.]+/gu, " ")
    .trim();
}
