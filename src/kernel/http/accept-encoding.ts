/** The codings that we make, the better one first. */
const MADE = ["br", "gzip"] as const;
export type Coding = (typeof MADE)[number];

/** The coding in which somebody wants an answer (RFC 9110, 12.5.3); null: as it is. */
export function wantedCoding(header: string | undefined): Coding | null {
  const weights = new Map((header ?? "").toLowerCase().split(",").map(weightOf));
  const weight = (coding: Coding) => weights.get(coding) ?? weights.get("*") ?? 0;
  const best = Math.max(...MADE.map(weight));
  return best > 0 ? (MADE.find((coding) => weight(coding) === best) ?? null) : null;
}

function weightOf(part: string): readonly [coding: string, weight: number] {
  const [coding = "", ...parameters] = part.split(";").map((text) => text.trim());
  const q = parameters.find((text) => text.startsWith("q="))?.slice(2);
  const weight = q === undefined ? 1 : Number(q);
  return [coding, Number.isFinite(weight) ? weight : 0];
}
