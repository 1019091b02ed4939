import type { MarcField, MarcRecord } from "./record.ts";

/**
 * A record for a test, one field to a line, written as cataloguers do: "008 780504s1909", or
 * "245 10 $aTitle :$bother", with "#" for a blank indicator.
 */
export function sampleRecord(text: string, leader = "00000nam a2200000 a 4500"): MarcRecord {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return { leader, fields: lines.map((line) => sampleField(line.trimStart())) };
}

function sampleField(line: string): MarcField {
  const tag = line.slice(0, 3);
  if (tag.startsWith("00")) return { tag, value: line.slice(4) };
  const [ind1 = " ", ind2 = " "] = line.slice(4, 6).replaceAll("#", " ");
  const subfields = line
    .slice(7)
    .split("$")
    .slice(1)
    .map((part) => ({ code: part.charAt(0), value: part.slice(1) }));
  return { tag, ind1, ind2, subfields };
}

/** Field 008 with characters at some positions. */
export function fixed(places: Readonly<Record<number, string>>): string {
  const characters = [..." ".repeat(40)];
  for (const [at, text] of Object.entries(places))
    characters.splice(Number(at), text.length, ...text);
  return `008 ${characters.join("")}`;
}
