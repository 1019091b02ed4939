import { type GraphicSet, setsByFinal, setsByLetter } from "./graphic-sets.ts";

/** The sets in use: G0 for bytes 21 to 7E, G1 for A1 to FE; G2 and G3 wait to be shifted in (UNIMARC). */
export interface Designation {
  g0: GraphicSet;
  g1: GraphicSet;
  readonly g2?: GraphicSet | undefined;
  readonly g3?: GraphicSet | undefined;
}

/**
 * Applies the escape sequence at `at` to `state`.
 * @returns its length in bytes, or 0 when it is unknown.
 */
export function applyEscape(
  bytes: Uint8Array,
  at: number,
  end: number,
  state: Designation,
): number {
  const text = String.fromCharCode(...bytes.subarray(at + 1, Math.min(at + 5, end)));
  return applyLetter(text, state) || applyShift(text, state) || applyDesignation(text, state);
}

function applyLetter(text: string, state: Designation): number {
  const set = setsByLetter.get(text.charAt(0));
  if (!set) return 0;
  state.g0 = set;
  return 2;
}

/** Locking shifts LS2 and LS3 bring G2 or G3 to the left half (ISO 2022, 7.3). */
function applyShift(text: string, state: Designation): number {
  const set = text.startsWith("n") ? state.g2 : text.startsWith("o") ? state.g3 : undefined;
  if (!set) return 0;
  state.g0 = set;
  return 2;
}

/** ESC ( F, ESC ) F, ESC $ F and the alternates with "," and "-"; "!" may stand before the final byte. */
function applyDesignation(text: string, state: Designation): number {
  const match = /^(?:\$?([(,])|\$?([)-])|\$)!?([A-Z1-4])/.exec(text);
  const set = match?.[3] === undefined ? undefined : setsByFinal.get(match[3]);
  if (!match || !set) return 0;
  if (match[2]) state.g1 = set;
  else state.g0 = set;
  return match[0].length + 1;
}
