import type { Finding } from "../../model/imports/finding.ts";
import type { ImportFinding } from "../../store/import-failures.ts";

/** So many findings of one record (and severity) are kept: nobody reads more, and the table has no numbers for them. */
const MOST = 1000;

/** Findings with their numbers among those at the same place; of more than can be kept the rest is one that counts them. */
export function numbered(findings: readonly Finding[]): readonly ImportFinding[] {
  const places = Map.groupBy(findings, ({ offset, severity }) => `${offset} ${severity}`);
  return [...places.values()].flatMap((place) =>
    atMost(place).map(({ bytes, ...finding }, ordinal) => ({
      ...finding,
      ordinal,
      firstBytes: Buffer.from(bytes).toString("hex"),
    })),
  );
}

function atMost(place: readonly Finding[]): readonly Finding[] {
  const last = place[MOST - 1];
  if (!last || place.length === MOST) return place;
  const params = { count: place.length - MOST + 1 };
  return [...place.slice(0, MOST - 1), { ...last, code: "warnings-left-out", params }];
}
