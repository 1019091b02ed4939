/** Opus numbers, and catalogues of the works of one composer: Köchel, BWV, Hoboken, Deutsch, Ryom … */
const NUMBERED =
  /\b(op|opus|bwv|kv|k|hob|d|rv|wo ?o|hwv|twv|s|sv|bb|sz|buxwv|fwv|swv)\.?\s*((?:[ivx]+[a-z]?\s*[:/]\s*)?\d{1,4}[a-z]?)(?:\s*,?\s*(?:no|nr|n|num|numéro|número|č)[.°º]?\s*(\d{1,3}))?(?![\d])/giu;

/**
 * The number by which a composer's work is known in every language: "op 27 no 2", "kv 620". Empty
 * where a title has none, or several: then it holds more than one work.
 */
export function musicNumber(title: string): string {
  const found = new Set<string>();
  for (const [, catalogue = "", number = "", part] of title.slice(0, 500).matchAll(NUMBERED))
    found.add(numberOf(catalogue, number, part));
  const [only = ""] = found;
  return found.size === 1 ? only : "";
}

function numberOf(catalogue: string, number: string, part: string | undefined): string {
  const name = catalogue.toLowerCase().replace(" ", "");
  const plain = `${SAME[name] ?? name} ${number.toLowerCase().replace(/\s/g, "")}`;
  return part === undefined ? plain : `${plain} no ${part}`;
}

const SAME: Readonly<Record<string, string>> = { opus: "op", k: "kv" };
