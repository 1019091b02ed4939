import { type GraphicSet, setsByFinal, setsByLetter } from "./graphic-sets.ts";

/** The sets in use: G0 for bytes 21 to 7E, G1 for A1 to FE; G2 and G3 wait to be shifted in (UNIMARC). */
export interface Designation {
  g0: GraphicSet;
  g1: GraphicSet;
  readonly g2?: GraphicSet | undefined;
  readonly g3?: GraphicSet | undefined;
}

/** Intermediate bytes: which of G0 and G1 they designate, "$" standing before them for sets of many bytes. */
const toG0 = [0x28, 0x2c];
const toG1 = [0x29, 0x2d];
const multibyte = 0x24;
/** Stands before the final byte of ANSEL, which is registered outside the usual range. */
const secondIntermediate = 0x21;

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
  const first = at + 1 < end ? (bytes[at + 1] ?? 0) : 0;
  const single = setsByLetter.get(first) ?? shifted(first, state);
  if (single) {
    state.g0 = single;
    return 2;
  }
  return applyDesignation(bytes, at, end, state);
}

/** Locking shifts LS2 and LS3 bring G2 or G3 to the left half (ISO 2022, 7.3). */
function shifted(letter: number, state: Designation): GraphicSet | undefined {
  if (letter === 0x6e) return state.g2;
  return letter === 0x6f ? state.g3 : undefined;
}

/** ESC ( F, ESC ) F, ESC $ F, ESC $ ) F, and the same with the alternates "," and "-". */
function applyDesignation(bytes: Uint8Array, at: number, end: number, state: Designation): number {
  const wide = bytes[at + 1] === multibyte;
  let index = wide ? at + 2 : at + 1;
  const right = isByte(bytes, index, toG1);
  if (right || isByte(bytes, index, toG0)) index++;
  else if (!wide) return 0;
  if (bytes[index] === secondIntermediate) index++;
  const set = index < end ? setsByFinal.get(bytes[index] ?? 0) : undefined;
  if (!set) return 0;
  state[right ? "g1" : "g0"] = set;
  return index + 1 - at;
}

function isByte(bytes: Uint8Array, at: number, values: readonly number[]): boolean {
  return values.includes(bytes[at] ?? 0);
}
