/** Longer queries are nobody's citation. */
const LONGEST = 8000;
const MOST_PAIRS = 300;
const LONGEST_VALUE = 1000;

export type Pair = readonly [name: string, value: string];

/**
 * The pairs of a query, decoded as it says (`ctx_enc`); without a word of it as UTF-8, and where that
 * cannot be as Latin-1, which many sources of 0.1 still send. Null for what is too long to be read.
 */
export function pairsOf(query: string): readonly Pair[] | null {
  if (query.length > LONGEST) return null;
  const raw = query.split("&").filter(Boolean);
  if (raw.length > MOST_PAIRS) return null;
  const bytes = raw.map((pair) => {
    const at = pair.indexOf("=");
    return at < 0
      ? [unescape(pair), unescape("")]
      : [unescape(pair.slice(0, at)), unescape(pair.slice(at + 1))];
  });
  const decode = decoderFor(bytes.flat(), /(?:^|&)ctx_enc=([^&]*)/.exec(query)?.[1] ?? "");
  return bytes.map(([name, value]): Pair => [clean(decode(name)), clean(decode(value))]);
}

function decoderFor(
  parts: readonly Uint8Array[],
  declared: string,
): (bytes?: Uint8Array) => string {
  const latin = new TextDecoder("windows-1252");
  const utf8 = new TextDecoder("utf-8");
  const saysLatin = /8859-1|latin|1252/i.test(declared);
  const chosen = saysLatin || !parts.every(isUtf8) ? latin : utf8;
  return (bytes) => chosen.decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Percent signs that escape nothing stand for themselves. */
function unescape(text: string): Uint8Array {
  const plain = new TextEncoder().encode(text.replaceAll("+", " "));
  const bytes: number[] = [];
  for (let at = 0; at < plain.length; at++) {
    const hex = String.fromCharCode(plain[at + 1] ?? 0, plain[at + 2] ?? 0);
    if (plain[at] === 0x25 && /^[\dA-Fa-f]{2}$/.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else bytes.push(plain[at] ?? 0);
  }
  return Uint8Array.from(bytes);
}

function clean(text: string): string {
  return text
    .slice(0, LONGEST_VALUE)
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\p{Cc}\s\u2028\u2029]+/gu, " ")
    .trim();
}
